import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { AggregateKind, FoldableEvent } from '#shared/domain/event.ts';
import type { Resolution, TaskEvent, TaskState } from '#shared/domain/task/types.ts';

export type TaskCommand =
  | ({ readonly kind: 'openReconciliation' } & Omit<
      Extract<TaskEvent, { type: 'task.opened' }>['payload'],
      'kind'
    >)
  | {
      readonly kind: 'resolve';
      readonly resolution: Resolution;
      /** May name the client, so it is kept as the client's data. */
      readonly note?: { readonly subjectId: string; readonly text: string };
    };

export type TaskRule = 'task.exists' | 'task.unknown' | 'task.alreadyResolved';

export function decideTask(state: TaskState | null, command: TaskCommand): Decision<TaskEvent, TaskRule> {
  if (command.kind === 'openReconciliation') {
    if (state) return refused('task.exists');
    const { kind: _kind, ...facts } = command;
    return happened({ type: 'task.opened', version: 1, payload: { kind: 'reconciliation', ...facts } });
  }
  if (!state) return refused('task.unknown');
  if (state.status === 'resolved') return refused('task.alreadyResolved');
  const { resolution, note } = command;
  return happened({
    type: 'task.resolved',
    version: 1,
    payload: { resolution },
    ...(note ? { personal: [{ subjectId: note.subjectId, data: { note: note.text } }] } : {}),
  });
}

export function evolveTask(state: TaskState | null, event: FoldableEvent): TaskState | null {
  if (event.type === 'task.opened') return opened(event);
  // Two people may settle the same task apart from each other; the first resolution stands.
  if (event.type !== 'task.resolved' || !state || state.status === 'resolved') return state;
  return {
    ...state,
    status: 'resolved',
    resolution: event.payload['resolution'] as Resolution,
    resolvedAt: event.at,
    resolvedBy: event.actor.kind === 'staff' ? event.actor.staffId : event.actor.name,
    note: (event.personal[0]?.data?.['note'] as string | undefined) ?? null,
  };
}

function opened({ payload, at }: FoldableEvent): TaskState {
  return {
    status: 'open',
    kind: 'reconciliation',
    aggregate: payload['aggregate'] as AggregateKind,
    aggregateId: payload['aggregateId'] as string,
    eventId: payload['eventId'] as string,
    againstEventId: payload['againstEventId'] as string | null,
    reason: payload['reason'] as string,
    openedAt: at,
    resolution: null,
    resolvedAt: null,
    resolvedBy: null,
    note: null,
  };
}
