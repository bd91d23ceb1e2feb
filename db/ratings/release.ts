import { MIN_RATINGS_RELEASED, type Rating, type RatingsRequest } from '#shared/sync/messages.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { forgetOrder, type RatingsDb } from '#db/ratings/open.ts';
import { all, get, run, sql } from '#db/sql.ts';
import { transact } from '#db/transaction.ts';

/** As many as one message of the sync may carry. */
const MAX_RATINGS_IN_BATCH = 1000;

/**
 * Releases the whole pool when it holds at least five ratings, at most once a day: nobody can tell from a batch which
 * visit of its days a rating belongs to. Without five it waits, for a week where a centre is small.
 * A period ends today and the next one begins today, because ratings may follow later in the day.
 * @param newBatchId makes a UUID v4
 */
export function releaseRatings(db: RatingsDb, today: LocalDate, newBatchId: () => string): void {
  const isReleased = transact(db, () => {
    const periodFrom = readDay(db, 'periodFrom') ?? today;
    const releasedOn = readDay(db, 'releasedOn');
    // A clock that was set back must not make a period that ends before it begins.
    if (today < periodFrom || releasedOn === today) return false;
    const pool = all<PooledRow>(db, sql`SELECT id, service, manner, tags FROM pool ORDER BY id`);
    if (pool.length < MIN_RATINGS_RELEASED) return false;
    dropWhatWasSent(db);
    for (const rows of inEqualParts(pool, MAX_RATINGS_IN_BATCH)) {
      writeBatch(db, newBatchId(), periodFrom, today, rows);
    }
    run(db, sql`DELETE FROM pool`);
    writeDay(db, 'periodFrom', today);
    writeDay(db, 'releasedOn', today);
    return true;
  });
  // What was moved and dropped leaves no free pages behind.
  if (isReleased) forgetOrder(db);
}

/** Released and not yet confirmed by the back-office, as its message. */
export function unsentBatches(db: RatingsDb): readonly RatingsRequest[] {
  const batches = all<{ id: string; period_from: LocalDate; period_to: LocalDate }>(
    db,
    sql`SELECT id, period_from, period_to FROM batch WHERE is_sent = 0 ORDER BY id`,
  );
  return batches.map(({ id, period_from: periodFrom, period_to: periodTo }) => ({
    batchId: id,
    periodFrom,
    periodTo,
    ratings: all<PooledRow>(
      db,
      sql`SELECT id, service, manner, tags FROM released WHERE batch_id = ${id} ORDER BY id`,
    ).map(toRating),
  }));
}

/** Its ratings stay until the next release, so that a late repeat of one is still known. */
export function markBatchSent(db: RatingsDb, batchId: string): void {
  run(db, sql`UPDATE batch SET is_sent = 1 WHERE id = ${batchId}`);
}

type PooledRow = Pick<Rating, 'id' | 'service' | 'manner'> & { readonly tags: string };

/** What the back-office has is kept here only as figures of the period. */
function dropWhatWasSent(db: RatingsDb): void {
  run(db, sql`DELETE FROM released WHERE batch_id IN (SELECT id FROM batch WHERE is_sent = 1)`);
}

/** Ordered by random id: together with others of the same period, in an order that says nothing. */
function writeBatch(
  db: RatingsDb,
  batchId: string,
  periodFrom: LocalDate,
  periodTo: LocalDate,
  rows: readonly PooledRow[],
): void {
  const manners = rows.flatMap(({ manner }) => (manner === null ? [] : [manner]));
  run(
    db,
    sql`INSERT INTO batch (id, period_from, period_to, ratings, service_mean, manner_mean, tags, is_sent)
        VALUES (${batchId}, ${periodFrom}, ${periodTo}, ${rows.length}, ${mean(rows.map(({ service }) => service))},
                ${manners.length > 0 ? mean(manners) : null}, ${JSON.stringify(countTags(rows))}, 0)`,
  );
  for (const { id, service, manner, tags } of rows) {
    run(
      db,
      sql`INSERT INTO released (id, batch_id, service, manner, tags)
          VALUES (${id}, ${batchId}, ${service}, ${manner}, ${tags})`,
    );
  }
}

function countTags(rows: readonly PooledRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const tag of rows.flatMap(({ tags }) => JSON.parse(tags) as string[])) {
    counts[tag] = (counts[tag] ?? 0) + 1;
  }
  return counts;
}

/** Parts of nearly one size, so that none falls below five. */
function inEqualParts<Row>(rows: readonly Row[], max: number): (readonly Row[])[] {
  const parts = Math.ceil(rows.length / max);
  return Array.from({ length: parts }, (_, part) =>
    rows.slice(Math.floor((part * rows.length) / parts), Math.floor(((part + 1) * rows.length) / parts)),
  );
}

function toRating({ tags, ...rating }: PooledRow): Rating {
  return { ...rating, tags: JSON.parse(tags) as string[] };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function readDay(db: RatingsDb, key: string): LocalDate | undefined {
  return get<{ value: LocalDate }>(db, sql`SELECT value FROM meta WHERE key = ${key}`)?.value;
}

function writeDay(db: RatingsDb, key: string, day: LocalDate): void {
  run(
    db,
    sql`INSERT INTO meta (key, value) VALUES (${key}, ${day}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}
