import type { DecisionContext } from '#shared/domain/decision.ts';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';

export const CLIENT = '11111111-1111-4111-8111-111111111111';
export const MORNING = Date.UTC(2026, 10, 24, 8);

/** This person at a counter, that many minutes after the morning began. */
export function at(who: string, minutes = 0) {
  const actor = { kind: 'staff', staffId: who as StaffId, counter: '3. lodziņš' } as const;
  return { now: MORNING + minutes * 60_000, actor };
}

export const ANNA = at('anna');
/** The institution's own system. */
export const OWNER = { now: MORNING, actor: { kind: 'system', name: 'vsaa' } } as const;

export const RESULT = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Lēmums',
  reasons: '',
  nextStep: '',
} as const satisfies RequestCommand;

export const HAND_OVER = {
  kind: 'handOver',
  to: 'client',
  visitId: null,
  receivedBy: 'Alma Ūdre',
  signature: null,
} as const satisfies RequestCommand;

export type Act = readonly [command: RequestCommand, context: DecisionContext];

/** A request after these acts, by the real rules; each has to be permitted. */
export function afterActs(...acts: readonly Act[]): RequestState {
  const first = folded(null, [stored(requestRegistered(CLIENT), ANNA)]);
  return acts.reduce((state, [command, context]) => folded(state, factsOf(state, command, context)), first);
}

/** The same where Anna does everything. */
export function after(...commands: readonly RequestCommand[]): RequestState {
  return afterActs(...commands.map((command): Act => [command, ANNA]));
}

export function folded(state: RequestState | null, events: readonly FoldableEvent[]): RequestState {
  const next = events.reduce(evolveRequest, state);
  if (!next) throw new Error('nothing was registered');
  return next;
}

/** What happens; fails the test when the rules refuse. */
export function factsOf(
  state: RequestState,
  command: RequestCommand,
  context: DecisionContext = ANNA,
): FoldableEvent[] {
  const decision = decideRequest(state, command, context);
  if (!decision.ok) throw new Error(decision.error.rule);
  return decision.value.map((event) => stored(event, context));
}

/** The rule that refuses, or null. */
export function refusal(
  state: RequestState,
  command: RequestCommand,
  context: DecisionContext = ANNA,
): string | null {
  const decision = decideRequest(state, command, context);
  return decision.ok ? null : decision.error.rule;
}

/** What the back-office says of a fact from a place that knew no more than `knew`. */
export function verdict(knew: RequestState, command: RequestCommand, now: RequestState): string | null {
  const [fact] = factsOf(knew, command);
  return fact ? judgeRequest(now, fact) : null;
}

let facts = 0;

export function stored(event: NewEvent, { now, actor }: DecisionContext): FoldableEvent {
  return {
    id: `e${(facts += 1)}` as EventId,
    at: now,
    actor,
    undoOf: null,
    ...event,
    personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
  };
}
