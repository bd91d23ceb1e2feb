import type { VisitState } from '#shared/domain/visit/types.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** The rows of one visit, replaced whole; its projection calls this. */
export function saveHandoffs(db: Db, visitId: string, { handoffs = [] }: Pick<VisitState, 'handoffs'>): void {
  removeHandoffs(db, visitId);
  for (const handoff of handoffs) {
    const { id, status, clientMoves, toLevel, isSimple, refusal, offeredAt, answerBy, takenAt, outAt } =
      handoff;
    run(
      db,
      sql`INSERT OR REPLACE INTO handoffs (visit_id, id, status, client_moves, to_level, is_simple, refusal,
            offered_at, answer_by, taken_at, out_at)
          VALUES (${visitId}, ${id}, ${status}, ${clientMoves ? 1 : 0}, ${toLevel}, ${isSimple ? 1 : 0}, ${refusal},
            ${offeredAt}, ${answerBy}, ${takenAt}, ${outAt})`,
    );
  }
}

export function removeHandoffs(db: Db, visitId: string): void {
  run(db, sql`DELETE FROM handoffs WHERE visit_id = ${visitId}`);
}

export type HandedVisit = { readonly id: string; readonly state: VisitState };

/** Visits with a hand-off that is open, or that came to its end at or after `since`; other centres' too. */
export function visitsWithHandoffs(db: Db, since: number): HandedVisit[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`WITH wanted AS (
          SELECT visit_id FROM handoffs INDEXED BY handoffs_open WHERE status IN ('offered', 'accepted')
          UNION SELECT visit_id FROM handoffs INDEXED BY handoffs_out WHERE out_at >= ${since})
        SELECT id, state FROM visits WHERE id IN (SELECT visit_id FROM wanted)
        UNION ALL SELECT id, state FROM visits_elsewhere WHERE id IN (SELECT visit_id FROM wanted)
        UNION ALL SELECT id, state FROM contacts WHERE id IN (SELECT visit_id FROM wanted)`,
  );
  return rows.map(({ id, state }) => ({ id, state: JSON.parse(state) as VisitState }));
}

/** Clients of a business day who wait for somebody in particular: after a hand-off, or as agreed. */
export function waitingAfterHandoff(db: Db, businessDay: string): HandedVisit[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits INDEXED BY visits_open
        WHERE business_day = ${businessDay} AND status IN ('waiting', 'called', 'serving', 'parked') AND status = 'waiting'
          AND (level > 1 OR id IN (SELECT visit_id FROM handoffs WHERE visit_id = visits.id AND client_moves = 1))`,
  );
  return rows.map(({ id, state }) => ({ id, state: JSON.parse(state) as VisitState }));
}

/** Visits of this centre with an offer whose time is over. */
export function visitsWithLateOffers(db: Db, now: number): string[] {
  return all<{ id: string }>(
    db,
    // The index is of two states, and SQLite sees only from the same words that it holds this one.
    sql`SELECT DISTINCT visit_id AS id FROM handoffs INDEXED BY handoffs_open
        WHERE status IN ('offered', 'accepted') AND status = 'offered' AND answer_by <= ${now}
          AND (visit_id IN (SELECT id FROM visits WHERE id = handoffs.visit_id)
            OR visit_id IN (SELECT id FROM contacts WHERE id = handoffs.visit_id))`,
  ).map(({ id }) => id);
}

export type HandoffCount = {
  readonly status: string;
  readonly refusal: string | null;
  readonly toLevel: number;
  readonly isSimple: number;
  readonly answerMs: number | null;
};

/** Hand-offs that were offered from one moment up to another, with the time until somebody answered. */
export function handoffsBetween(db: Db, from: number, to: number): HandoffCount[] {
  return all<HandoffCount>(
    db,
    sql`SELECT status, refusal, to_level AS toLevel, is_simple AS isSimple,
          CASE WHEN status <> 'unanswered' THEN coalesce(taken_at, out_at) - offered_at END AS answerMs
        FROM handoffs WHERE offered_at >= ${from} AND offered_at < ${to}`,
  );
}
