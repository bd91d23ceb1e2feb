import type { RequestState } from '#shared/domain/request/types.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import { readMeta } from '#db/meta.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** The row of one request; its projection calls this. */
export function saveRequestWork(db: Db, id: string, state: RequestState): void {
  if (!state.work) return;
  if (whyClosed(state)) removeRequestWork(db, id);
  else {
    run(db, sql`INSERT OR REPLACE INTO request_work (request_id, due_date) VALUES (${id}, ${state.dueDate})`);
  }
}

export function removeRequestWork(db: Db, id: string): void {
  run(db, sql`DELETE FROM request_work WHERE request_id = ${id}`);
}

/** Registered at another centre, and here because this one was asked to work on it, or takes its result along (MOB-01). */
export function isOfAnotherCentre(
  db: Db,
  { work, centreId, carriers = [] }: Pick<RequestState, 'work' | 'centreId' | 'carriers'>,
): boolean {
  const asked = (work?.turns ?? []).flatMap(({ target }) =>
    target.kind === 'centre' ? [target.centreId] : [],
  );
  if (asked.length === 0 && carriers.length === 0) return false;
  const own = readMeta<{ id: string }>(db, 'centre')?.id;
  return own !== undefined && own !== centreId && (asked.includes(own) || carriers.includes(own));
}

export function findElsewhere(db: Db, id: string): RequestState | null {
  const row = get<{ state: string }>(db, sql`SELECT state FROM requests_elsewhere WHERE id = ${id}`);
  return row ? (JSON.parse(row.state) as RequestState) : null;
}

export function saveElsewhere(db: Db, id: string, state: RequestState): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO requests_elsewhere (id, state) VALUES (${id}, ${JSON.stringify(state)})`,
  );
}

export function removeElsewhere(db: Db, id: string): void {
  run(db, sql`DELETE FROM requests_elsewhere WHERE id = ${id}`);
}

/** How many of the others' steps this person has seen. */
export function stepsSeen(db: Db, requestId: string, staffId: string): number {
  return (
    get<{ steps: number }>(
      db,
      sql`SELECT steps FROM request_seen WHERE request_id = ${requestId} AND staff_id = ${staffId}`,
    )?.steps ?? 0
  );
}

export function saveStepsSeen(db: Db, requestId: string, staffId: string, steps: number): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO request_seen (request_id, staff_id, steps) VALUES (${requestId}, ${staffId}, ${steps})`,
  );
}
