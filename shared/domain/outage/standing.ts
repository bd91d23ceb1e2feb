import type { Concern, OutageKind, OutageState } from '#shared/domain/outage/types.ts';
import { localDate, startOfLocalDay, type EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

/** When a notice goes: by hand, at its time, or with its day, so that a forgotten one greets nobody tomorrow. */
export function endOf({
  ended,
  since,
  until,
  putUpAt,
}: Pick<OutageState, 'ended' | 'since' | 'until' | 'putUpAt'>): EpochMs {
  const byItself = until ?? startOfLocalDay(addDays(localDate(Math.max(since, putUpAt)), 1));
  return ended ? Math.min(ended.at, byItself) : byItself;
}

type CardFacts = {
  readonly id: string;
  readonly owner: string;
  readonly fees: readonly { readonly counterCents: number | null }[];
};

/** Whether the counter is told of it at this card; a terminal that is out matters where a fee is taken. */
export function concernsCard(
  { kind, concerns }: { readonly kind: OutageKind; readonly concerns: Concern | null },
  { id, owner, fees }: CardFacts,
): boolean {
  if (kind === 'payment') return fees.some(({ counterCents }) => counterCents !== 0);
  if (concerns === null) return false;
  return concerns.kind === 'service' ? concerns.id === id : concerns.id === owner;
}
