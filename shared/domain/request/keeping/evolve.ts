import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { KeepingEvent } from '#shared/domain/request/keeping/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

export function evolveKeeping(state: RequestState, known: KeepingEvent, event: FoldableEvent): RequestState {
  const by = { at: event.at, staffId: event.actor.kind === 'staff' ? event.actor.staffId : null };
  switch (known.type) {
    case 'request.resultPlaced':
      return isOutdated(state, known.payload)
        ? state
        : {
            ...state,
            status: 'resultReady',
            placement: { ...by, ...known.payload },
            ...carriersOf(state, known.payload),
          };
    case 'request.clientTold':
      return { ...state, tellings: [...(state.tellings ?? []), { ...by, ...known.payload }] };
    case 'request.resultSent':
      return { ...without(state), status: 'sent', sending: { ...by, ...known.payload } };
    case 'request.resultSentBack': {
      const { reason, tracking, clientId } = known.payload;
      const sendingBack = { ...by, reason, tracking, ...personalOf(event, clientId) };
      return { ...without(state), status: 'sentBack', sendingBack };
    }
  }
}

type Placed = Extract<KeepingEvent, { type: 'request.resultPlaced' }>['payload'];

/** What a crew says of a result that was taken off its bus meanwhile, is heard too late: the thing lies elsewhere. */
function isOutdated({ placement }: RequestState, { isSaidOnBus, mobileCentreId }: Placed): boolean {
  return isSaidOnBus === true && placement?.mobileCentreId !== mobileCentreId;
}

function carriersOf(
  { carriers = [] }: RequestState,
  { mobileCentreId }: Placed,
): Pick<RequestState, 'carriers'> {
  if (mobileCentreId === undefined) return {};
  return carriers.includes(mobileCentreId) ? { carriers } : { carriers: [...carriers, mobileCentreId] };
}

/** What a crew gave out of hand was on its bus, whichever shelf somebody wrote down before that was heard (MOB-01). */
export function handedOverOnBus(
  { placement }: RequestState,
  mobileCentreId: string | undefined,
): Pick<RequestState, 'placement'> {
  if (!placement || mobileCentreId === undefined || placement.mobileCentreId === mobileCentreId) return {};
  return { placement: { ...placement, where: 'bus', place: '', stopOn: null, mobileCentreId } };
}

/** What is on its way lies nowhere. */
function without({ placement: _, ...state }: RequestState): RequestState {
  return state;
}

/** One thing cannot go two ways; whoever hears of the other way second is asked which is true. */
export function judgeKeeping(state: RequestState | null, event: FoldableEvent): string | null {
  if (!state) return null;
  switch (event.type) {
    case 'request.resultPlaced':
      // What a crew says too late is no other way: it is passed over.
      if (isOutdated(state, event.payload as unknown as Placed)) return null;
      return state.status === 'handedOver' ? 'request.alreadyHandedOver' : null;
    case 'request.resultSent':
    case 'request.resultSentBack':
      // It is sent after the decision; whatever else closed the request contradicts it.
      return whyClosed(state) === 'request.alreadyDecided' ? null : whyClosed(state);
    default:
      return null;
  }
}
