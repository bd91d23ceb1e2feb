import { AGGREGATE_KINDS, type AggregateKind } from '#shared/domain/event.ts';
import { refold } from '#db/journal/states.ts';
import { PROJECTION_TABLES } from '#db/repositories/projections.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Replays the journal into empty tables. The result equals the live ones (invariant 3). */
export function rebuild(db: Db): void {
  db.transaction(() => {
    db.exec(`INSERT INTO client_search (client_search) VALUES ('delete-all')`);
    for (const table of PROJECTION_TABLES) db.exec(`DELETE FROM ${table}`);
    const aggregates = all<{ aggregate: AggregateKind; aggregate_id: string }>(
      db,
      sql`SELECT aggregate, aggregate_id FROM events GROUP BY aggregate_id ORDER BY min(n)`,
    );
    for (const { aggregate, aggregate_id: id } of aggregates) {
      if (AGGREGATE_KINDS.includes(aggregate)) refold(db, aggregate, id);
    }
  }).immediate();
}
