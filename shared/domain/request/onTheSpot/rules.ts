import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type { OnTheSpotEvent } from '#shared/domain/request/onTheSpot/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

export type OnTheSpotCommand = {
  readonly kind: 'executeHere';
  /** Null: the card leaves nothing of the execution to the centre. */
  readonly delegatedBy: string | null;
  /** What was done, as the client's paper says it. */
  readonly content: string;
};

export type OnTheSpotRule = ClosedRule | 'request.notDelegated' | 'request.executionNeedsText';

/** INT-04: at once where it is simple and the owner has left it to the centre; the centre decides nothing (LVL-11). */
export function decideOnTheSpot(
  state: RequestState,
  { delegatedBy, content }: OnTheSpotCommand,
): Decision<OnTheSpotEvent, OnTheSpotRule> {
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  if (delegatedBy === null) return refused('request.notDelegated');
  if (content.trim() === '') return refused('request.executionNeedsText');
  const { clientId } = state;
  return happened({
    type: 'request.executedHere',
    version: 1,
    payload: { clientId, delegatedBy },
    personal: [{ subjectId: clientId, data: { content: content.trim() } }],
  });
}

export function evolveOnTheSpot(
  state: RequestState,
  { payload }: OnTheSpotEvent,
  event: FoldableEvent,
): RequestState {
  const { at, actor } = event;
  const content = personalOf(event, payload.clientId)?.['content'] as string | undefined;
  const staff = actor.kind === 'staff' ? actor : null;
  return {
    ...state,
    status: 'resultReady',
    result: { outcome: 'positive', kind: 'document', at, ...(content === undefined ? {} : { content }) },
    executedHere: {
      at,
      staffId: staff?.staffId ?? null,
      counter: staff?.counter ?? null,
      delegatedBy: payload.delegatedBy,
    },
  };
}

/** The owner decided, somebody else executed it, or the client took it back meanwhile. */
export function judgeOnTheSpot(state: RequestState | null, event: FoldableEvent): string | null {
  return state && event.type === 'request.executedHere' ? whyClosed(state) : null;
}
