import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { Turn } from '#shared/domain/request/work/types.ts';
import { isMeantFor, type Taker } from '#shared/domain/visit/handoff/place.ts';

/** Whose turn it is now; null while nobody has the request. */
export function openTurn({ work }: Pick<RequestState, 'work'>): Turn | null {
  const last = work?.turns.at(-1);
  return last && last.outAt === null ? last : null;
}

/** Who has it: whoever took it, or the person it was given to by name; null while it waits for one of several. */
export function holderOf({ takenBy, target }: Pick<Turn, 'takenBy' | 'target'>): string | null {
  return takenBy ?? (target.kind === 'person' ? target.staffId : null);
}

/** Whether this person may take it. */
export function isForTaker(turn: Turn, taker: Taker): boolean {
  return holderOf(turn) === null && isMeantFor(turn, taker);
}

/** Returned for correction, and with this person now. */
export function isReturnedTo(state: Pick<RequestState, 'work'>, staffId: string): boolean {
  const turn = openTurn(state);
  return turn?.reason === 'returned' && holderOf(turn) === staffId;
}

export type AwaitedBy = 'institution';

/** Whom a request waits for once the centre has done its part; null while it is somebody's here, or over. */
export function awaits(state: Pick<RequestState, 'status' | 'work'>): AwaitedBy | null {
  if (whyClosed(state) || openTurn(state)) return null;
  return state.work?.turns.at(-1)?.ending === 'done' ? 'institution' : null;
}
