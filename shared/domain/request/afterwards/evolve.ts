import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { AfterwardsEvent } from '#shared/domain/request/afterwards/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

/** Where two places withdrew or voided the same request, the first of both says who, when and why. */
export function evolveAfterwards(
  state: RequestState,
  known: AfterwardsEvent,
  event: FoldableEvent,
): RequestState {
  switch (known.type) {
    case 'request.withdrawn': {
      if (state.withdrawal) return state;
      const { by, how = null, asker = null } = known.payload;
      return { ...state, status: 'withdrawn', withdrawal: { ...saidIn(state, event), by, how, asker } };
    }
    case 'request.voided': {
      if (state.voiding) return state;
      const { reason } = known.payload;
      return { ...state, status: 'voided', voiding: { ...saidIn(state, event), reason } };
    }
    case 'request.confirmationIssued':
      return { ...state, confirmations: Math.max(state.confirmations ?? 0, known.payload.copy) };
  }
}

function saidIn({ clientId }: RequestState, event: FoldableEvent) {
  const { at, actor } = event;
  const words = personalOf(event, clientId)?.['words'] as string | undefined;
  return {
    at,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    counter: actor.kind === 'staff' ? actor.counter : null,
    ...(words === undefined ? {} : { words }),
  };
}

/** The same said twice is no contradiction; the client has one paper, and it is true. */
export function judgeAfterwards(state: RequestState | null, event: FoldableEvent): string | null {
  if (!state) return null;
  switch (event.type) {
    case 'request.withdrawn':
      return state.status === 'withdrawn' ? null : whyClosed(state);
    case 'request.voided':
      return state.status === 'voided' ? null : whyClosed(state);
    default:
      return null;
  }
}
