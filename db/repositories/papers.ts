import type { PaperState } from '#shared/domain/paper/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { get, run, sql } from '#db/sql.ts';

export const paperProjection: Projection<PaperState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM papers WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as PaperState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO papers (id, revision, state)
          VALUES (${id}, ${state.revision}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM papers WHERE id = ${id}`);
  },
};
