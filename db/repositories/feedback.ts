import { nextDueDate } from '#shared/domain/feedback/deadline.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const feedbackProjection: Projection<FeedbackState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM feedback WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as FeedbackState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO feedback (id, kind, status, received_at, received_by, due_date, visit_id, state)
          VALUES (${id}, ${state.kind}, ${state.status}, ${state.receivedAt}, ${state.receivedBy},
            ${nextDueDate(state)}, ${state.visitId}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM feedback WHERE id = ${id}`);
  },
};

export type FeedbackRow = { readonly id: string; readonly state: FeedbackState };
type Stored = { readonly id: string; readonly state: string };

/** What is not closed, the most urgent first; what has no term comes last. */
export function openFeedback(db: Db): FeedbackRow[] {
  return all<Stored>(
    db,
    sql`SELECT id, state FROM feedback WHERE status <> 'closed' ORDER BY due_date IS NULL, due_date, received_at`,
  ).map(toRow);
}

/** The newest first. */
export function newestFeedback(db: Db, limit: number): FeedbackRow[] {
  return all<Stored>(db, sql`SELECT id, state FROM feedback ORDER BY received_at DESC LIMIT ${limit}`).map(
    toRow,
  );
}

export function feedbackBetween(db: Db, from: EpochMs, to: EpochMs): FeedbackRow[] {
  return all<Stored>(
    db,
    sql`SELECT id, state FROM feedback WHERE received_at >= ${from} AND received_at < ${to} ORDER BY received_at`,
  ).map(toRow);
}

/** What a client said, the newest first. */
export function feedbackOfClient(db: Db, clientId: string, limit: number): FeedbackRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return all<Stored>(
    db,
    sql`SELECT id, state FROM feedback
        WHERE state ->> 'clientId' IN (SELECT value FROM json_each(${cards}))
        ORDER BY received_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** What one person took in, the newest first. */
export function feedbackTakenBy(db: Db, staffId: string, limit: number): FeedbackRow[] {
  return all<Stored>(
    db,
    sql`SELECT id, state FROM feedback WHERE received_by = ${staffId} ORDER BY received_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** Services given between two days: every outcome of a visit is one (CMP-03). */
export function servicesBetween(db: Db, from: LocalDate, to: LocalDate): number {
  return (
    get<{ services: number }>(
      db,
      sql`SELECT coalesce(sum(json_array_length(state, '$.outcomes')), 0) AS services
          FROM visits WHERE business_day BETWEEN ${from} AND ${to}`,
    )?.services ?? 0
  );
}

function toRow({ id, state }: Stored): FeedbackRow {
  return { id, state: JSON.parse(state) as FeedbackState };
}
