import type { DayCounts } from '#shared/domain/visit/dayCounts.ts';
import type { StageTimes } from '#shared/domain/visit/stages.ts';

/** What is done to a client on a day; the names are the test's own. */
export type Act =
  | 'call'
  | 'recall'
  | 'start'
  | 'miss'
  | 'leave'
  | 'return'
  | 'park'
  | 'resume'
  | 'offer'
  | 'refuse'
  | 'finish';
type Place = 'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'left' | 'served' | 'redirected';

const LEADS_TO: Readonly<Record<Act, Place>> = {
  call: 'called',
  recall: 'called',
  start: 'serving',
  miss: 'missed',
  leave: 'left',
  return: 'waiting',
  park: 'parked',
  resume: 'serving',
  offer: 'waiting',
  refuse: 'waiting',
  finish: 'served',
};
const POSSIBLE: Readonly<Record<Place, readonly Act[]>> = {
  waiting: ['call', 'leave'],
  called: ['recall', 'start', 'miss', 'leave'],
  serving: ['park', 'offer', 'finish', 'leave'],
  parked: ['resume', 'leave'],
  missed: ['return', 'leave'],
  left: [],
  served: [],
  redirected: [],
};
const STAGE: Readonly<Record<Place, keyof StageTimes | null>> = {
  waiting: 'waiting',
  called: 'way',
  serving: 'service',
  parked: 'held',
  missed: 'held',
  left: null,
  served: null,
  redirected: null,
};
const MOST_RECALLS = 2;

type Account = {
  readonly place: Place;
  readonly since: number;
  readonly times: StageTimes;
  readonly recalls: number;
  readonly hasReturned: boolean;
  readonly isOffered: boolean;
};

/**
 * A day's books kept apart from the program: they follow what is done, and never look at what the program makes of it.
 */
export class DayModel {
  readonly #accounts = new Map<string, Account>();
  readonly #before = new Map<string, Account>();

  arrive(
    id: string,
    at: number,
    place: 'waiting' | 'redirected' | 'serving' | 'served' | 'left' = 'waiting',
  ): void {
    this.#accounts.set(id, {
      place,
      since: at,
      times: { waiting: 0, way: 0, service: 0, held: 0 },
      recalls: 0,
      hasReturned: false,
      isOffered: false,
    });
  }

  placeOf(id: string): Place {
    return this.#of(id).place;
  }

  /** An offer that somebody has taken can't be sent back any more; the client goes on waiting. */
  accept(id: string): void {
    this.#accounts.set(id, { ...this.#of(id), isOffered: false });
  }

  ids(): string[] {
    return [...this.#accounts.keys()];
  }

  possible(id: string): Act[] {
    const { place, recalls, hasReturned, isOffered } = this.#of(id);
    const acts = POSSIBLE[place].filter(
      (act) => (act !== 'recall' || recalls < MOST_RECALLS) && (act !== 'return' || !hasReturned),
    );
    return isOffered && place === 'waiting' ? [...acts, 'refuse'] : acts;
  }

  do(id: string, act: Act, at: number): void {
    const account = this.#of(id);
    this.#before.set(id, account);
    const place = LEADS_TO[act];
    this.#accounts.set(id, {
      place,
      since: at,
      times: this.times(id, at),
      recalls: act === 'call' ? 0 : act === 'recall' ? account.recalls + 1 : account.recalls,
      hasReturned: account.hasReturned || act === 'return',
      isOffered: act === 'offer' || (account.isOffered && place !== 'serving' && act !== 'refuse'),
    });
  }

  /** As if the last act had never been. */
  undo(id: string): void {
    const before = this.#before.get(id);
    if (before) this.#accounts.set(id, before);
  }

  /** Milliseconds of each stage until then. */
  times(id: string, at: number): StageTimes {
    const { place, since, times } = this.#of(id);
    const stage = STAGE[place];
    return stage === null ? times : { ...times, [stage]: times[stage] + at - since };
  }

  counts(): DayCounts {
    const places = [...this.#accounts.values()].map(({ place }) => place);
    const count = (...wanted: Place[]): number => places.filter((place) => wanted.includes(place)).length;
    return {
      ticketsIn: places.length,
      served: count('served'),
      redirected: count('redirected'),
      missed: count('missed'),
      left: count('left'),
      waiting: count('waiting'),
      inProgress: count('called', 'serving', 'parked'),
    };
  }

  #of(id: string): Account {
    const account = this.#accounts.get(id);
    if (!account) throw new Error(`${id} has not come`);
    return account;
  }
}
