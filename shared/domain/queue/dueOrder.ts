import { isKeptFromOthers, type Occupant, type Reserved } from '#shared/domain/queue/reservation.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** A waiting client as the queue sees it. */
export type QueueEntry = Reserved & {
  readonly visitId: string;
  readonly ticket: string;
  readonly category: string;
  readonly serviceId?: string | null;
  readonly level: 1 | 2 | 3;
  readonly arrivedAt: EpochMs;
  readonly dueAt: EpochMs;
  /** Institution that owns the service; null or absent: any desk of the category. */
  readonly ownerId?: string | null;
};

/** What a desk can take now. */
export type Desk = Occupant & {
  readonly categories: readonly string[];
  readonly levels: readonly number[];
};

/** Why this client is next; recorded facts only, the words are the screen's. */
export type NextReason = {
  readonly dueAt: EpochMs;
  readonly waitedMinutes: number;
  /** The most overdue client who is passed over because this desk lacks the skill. */
  readonly passedOver: { readonly ticket: string; readonly category: string } | null;
};

/** One rule in every view: earliest due time, then arrival, then number (design 5). */
export function byDueTime(a: QueueEntry, b: QueueEntry): number {
  return a.dueAt - b.dueAt || a.arrivedAt - b.arrivedAt || a.ticket.localeCompare(b.ticket);
}

export function canTake(desk: Desk, entry: QueueEntry): boolean {
  if (isKeptFromOthers(desk, entry)) return false;
  if (!desk.categories.includes(entry.category) || !desk.levels.includes(entry.level)) return false;
  return takesOwner(desk, entry);
}

/** Whoever was handed on was sent by a person who knew to whom; only those from the hall are sorted by institution. */
function takesOwner({ institutions }: Desk, { level, ownerId }: QueueEntry): boolean {
  if (level !== 1 || !institutions || !ownerId) return true;
  return institutions.includes(ownerId);
}

/** The client this desk calls next with the reason, or null when nobody it can take is waiting. */
export function nextFor(
  desk: Desk,
  waiting: readonly QueueEntry[],
  now: EpochMs,
): { readonly entry: QueueEntry; readonly reason: NextReason } | null {
  // Those who are kept for somebody else stand in another line.
  const ordered = waiting.filter((candidate) => !isKeptFromOthers(desk, candidate)).sort(byDueTime);
  const entry = ordered.find((candidate) => canTake(desk, candidate));
  if (!entry) return null;
  const first = ordered[0];
  const passedOver = first && first !== entry ? { ticket: first.ticket, category: first.category } : null;
  const waitedMinutes = Math.max(0, Math.floor((now - entry.arrivedAt) / MINUTE_MS));
  return { entry, reason: { dueAt: entry.dueAt, waitedMinutes, passedOver } };
}
