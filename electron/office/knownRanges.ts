import type { WaitingRange } from '#shared/domain/visit/types.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import { placeOf, type Hall } from '#electron/office/hall.ts';

/** Waiting ranges by visit, as they were last simulated. */
export type KnownRanges = Map<string, { readonly range: WaitingRange | null; readonly at: EpochMs }>;

/** Simulating a full hall for everybody in it at once would hold up those who work there. */
const AT_ONCE = 4;
const FRESH_MS = MINUTE_MS;

/** Simulates the few that are missing or oldest; the others are a minute old at most in any hall that people fill. */
export function refreshRanges(known: KnownRanges, hall: Hall): void {
  const waiting = new Set(hall.waiting.map(({ visitId }) => visitId));
  for (const visitId of known.keys()) if (!waiting.has(visitId)) known.delete(visitId);
  const simulatedAt = (visitId: string): EpochMs => known.get(visitId)?.at ?? -Infinity;
  const due = hall.waiting
    .filter(({ visitId }) => hall.now - simulatedAt(visitId) >= FRESH_MS || hall.now < simulatedAt(visitId))
    .sort((a, b) => simulatedAt(a.visitId) - simulatedAt(b.visitId))
    .slice(0, AT_ONCE);
  for (const entry of due) known.set(entry.visitId, { range: placeOf(hall, entry).range, at: hall.now });
}
