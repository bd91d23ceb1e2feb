import { AGGREGATE_KINDS } from '#shared/domain/event.ts';
import { refoldAll, type Touched } from '#db/journal/states.ts';
import { PROJECTION_TABLES } from '#db/repositories/projections.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Replays the journal into empty tables. The result equals the live ones (invariant 3). */
export function rebuild(db: Db): void {
  db.transaction(() => {
    db.exec(`INSERT INTO client_search (client_search) VALUES ('delete-all')`);
    for (const table of PROJECTION_TABLES) db.exec(`DELETE FROM ${table}`);
    const aggregates = all<Touched>(
      db,
      sql`SELECT aggregate, aggregate_id AS aggregateId FROM events GROUP BY aggregate_id ORDER BY min(n)`,
    );
    refoldAll(
      db,
      aggregates.filter(({ aggregate }) => AGGREGATE_KINDS.includes(aggregate)),
    );
  }).immediate();
}
