import type { TaskState } from '#shared/domain/task/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const taskProjection: Projection<TaskState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM tasks WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as TaskState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO tasks (id, status, kind, aggregate, aggregate_id, event_id, opened_at, resolved_at, state)
          VALUES (${id}, ${state.status}, ${state.kind}, ${state.aggregate}, ${state.aggregateId}, ${state.eventId},
            ${state.openedAt}, ${state.resolvedAt}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM tasks WHERE id = ${id}`);
  },
};

export type TaskRow = { readonly id: string; readonly state: TaskState };

export function openTasks(db: Db): TaskRow[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM tasks WHERE status = 'open' ORDER BY opened_at`,
  );
  return rows.map((row) => ({ id: row.id, state: JSON.parse(row.state) as TaskState }));
}

export function countOpenTasks(db: Db): number {
  return (
    get<{ count: number }>(db, sql`SELECT count(*) AS count FROM tasks WHERE status = 'open'`)?.count ?? 0
  );
}

export function countResolvedSince(db: Db, from: number): number {
  return (
    get<{ count: number }>(
      db,
      sql`SELECT count(*) AS count FROM tasks WHERE status = 'resolved' AND resolved_at >= ${from}`,
    )?.count ?? 0
  );
}

/** The task that was opened about this event. */
export function taskOfEvent(db: Db, eventId: string): string | null {
  return get<{ id: string }>(db, sql`SELECT id FROM tasks WHERE event_id = ${eventId}`)?.id ?? null;
}
