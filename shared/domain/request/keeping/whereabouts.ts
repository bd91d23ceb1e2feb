import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

type Whereabouts = Pick<RequestState, 'centreId' | 'placement' | 'carriers'>;

/** Why a result cannot be given out of hand here: the thing exists once (HND-05). */
export type NotHereRule = 'request.onBus' | 'request.tookBack';

/** Registered at another centre, and known here because it goes, or went, with the bus of this one. */
export function isGuest({ centreId, carriers = [] }: Whereabouts, here: string): boolean {
  return here !== centreId && carriers.includes(here);
}

/** Null: this centre has it, or nobody has said that another one has. */
export function whyNotHere(state: Whereabouts, here: string): NotHereRule | null {
  const bus = state.placement?.mobileCentreId;
  if (bus !== undefined) return bus === here ? null : 'request.onBus';
  return isGuest(state, here) ? 'request.tookBack' : null;
}

export type WhereaboutsRule = NotHereRule | 'request.bringBackFirst';

/** Telling the client needs nothing in hand, and a centre says where its own results lie, also that it took one back. */
export function whyNotKeptHere(
  state: Whereabouts,
  command: KeepingCommand,
  here: string,
): WhereaboutsRule | null {
  const isOwn = !isGuest(state, here);
  if (command.kind === 'tellClient' || (isOwn && command.kind === 'placeResult')) return null;
  const away = whyNotHere(state, here);
  if (away !== null || isOwn || command.kind === 'bringBack') return away;
  // The crew may say that it goes to another stop; all else is for the centre it belongs to.
  const isStop = command.kind === 'placeResult' && command.where === 'bus' && command.mobileCentreId === here;
  return isStop ? null : 'request.bringBackFirst';
}
