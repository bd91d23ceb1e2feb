import type { LocalCardState } from '#shared/domain/localCard/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { keep } from '#db/kept.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const localCardProjection: Projection<LocalCardState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM local_cards WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as LocalCardState) : null;
  },
  save(db, id, state) {
    marks.written(db, ALL);
    run(
      db,
      sql`INSERT OR REPLACE INTO local_cards (id, revision, state)
          VALUES (${id}, ${state.revision}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    marks.written(db, ALL);
    run(db, sql`DELETE FROM local_cards WHERE id = ${id}`);
  },
};

/** Everything this centre changed, in one order on every device. */
export function localCards(db: Db): LocalCardState[] {
  return all<{ state: string }>(db, sql`SELECT state FROM local_cards ORDER BY id`).map(
    ({ state }) => JSON.parse(state) as LocalCardState,
  );
}

const ALL = 'all';
const marks = keep((db): string => {
  const row = get<{ mark: string | null }>(
    db,
    sql`SELECT group_concat(revision, ' ') AS mark FROM (SELECT revision FROM local_cards ORDER BY id)`,
  );
  return row?.mark ?? '';
});

/** Changes with every change of them: whoever keeps something made of them looks here, which is quick. */
export function localCardsMark(db: Db): string {
  return marks.read(db, ALL);
}
