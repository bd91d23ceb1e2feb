import type { Stop, TripState } from '#shared/domain/trip/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/**
 * The stop that was open at a moment, or null on the road. What was taken in knows its stop by its own time, so it
 * carries nothing that could say otherwise, and what is written down later lies where it happened.
 */
export function stopAt({ stops }: Pick<TripState, 'stops'>, at: EpochMs): Stop | null {
  const there = stops.filter(
    ({ openedAt, closedAt }) => openedAt !== null && openedAt <= at && (closedAt === null || at < closedAt),
  );
  // Of one that was opened again it is not known that the bus was elsewhere meanwhile.
  return there.toSorted((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))[0] ?? null;
}
