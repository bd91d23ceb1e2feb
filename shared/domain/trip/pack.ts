import type { PlannedStop } from '#shared/domain/trip/types.ts';
import { foldText } from '#shared/lib/foldText.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** What a bus takes along before it leaves the network behind (6.6), what is most often missing first. */
export const PACK_KINDS = ['sync', 'unsent', 'catalogue', 'numbers', 'results', 'appointments'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** Appointments, results and cards that were there when the day began: older ones may miss a morning's change. */
const FRESH_MS = 4 * 3_600_000;

/** So many come to a stop at the most (6.1), and each may file one request. */
const REQUESTS_OF_STOP = 10;

export type PackFacts = {
  /** Null: never, or not that anybody knows. */
  readonly syncedAt: EpochMs | null;
  /** Commands and files together. */
  readonly unsent: number;
  readonly catalogue: {
    readonly version: number;
    readonly changedOn: LocalDate;
    readonly isRefused: boolean;
  };
  /** Register numbers that can be given without a network, and how many the day may need. */
  readonly numbers: { readonly left: number; readonly needed: number };
  /** Results that go to a stop of the trip, and those that were put on the bus for a place it does not go to. */
  readonly results: { readonly forStops: number; readonly elsewhere: readonly string[] };
  /** Known here, of the trip's day. */
  readonly appointments: number;
};

export function numbersNeeded(stops: number): number {
  return stops * REQUESTS_OF_STOP;
}

/** What somebody has to see to before the bus leaves; appointments are as many as they are. */
export function missingIn(facts: PackFacts, now: EpochMs): readonly PackKind[] {
  const { syncedAt, unsent, catalogue, numbers, results } = facts;
  const isMissing: Readonly<Record<PackKind, boolean>> = {
    // Also by a clock that was put back since.
    sync: syncedAt === null || Math.abs(now - syncedAt) > FRESH_MS,
    unsent: unsent > 0,
    catalogue: catalogue.isRefused,
    numbers: numbers.left < numbers.needed,
    results: results.elsewhere.length > 0,
    appointments: false,
  };
  return PACK_KINDS.filter((kind) => isMissing[kind]);
}

/** The stop that somebody meant who wrote where a result is to go: „Tome” is „Tomes tautas nams”; null: none of these. */
export function stopNamed<Named extends Pick<PlannedStop, 'place'>>(
  stops: readonly Named[],
  place: string,
): Named | null {
  const wanted = foldText(place.trim());
  const isAlike = ({ place: own }: Named): boolean => {
    const known = foldText(own);
    return known !== '' && (known.startsWith(wanted) || wanted.startsWith(known));
  };
  return wanted === '' ? null : (stops.find(isAlike) ?? null);
}
