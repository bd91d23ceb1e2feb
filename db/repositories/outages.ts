import { endOf } from '#shared/domain/outage/standing.ts';
import type { OutageState } from '#shared/domain/outage/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const outageProjection: Projection<OutageState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM outages WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as OutageState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO outages (id, ends_at, state)
          VALUES (${id}, ${endOf(state)}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM outages WHERE id = ${id}`);
  },
};

export type OutageRow = { readonly id: string; readonly state: OutageState };

/** The one that was put up last comes first. */
export function outagesEndingAfter(db: Db, at: EpochMs): OutageRow[] {
  return all<{ id: string; state: string }>(db, sql`SELECT id, state FROM outages WHERE ends_at > ${at}`)
    .map(({ id, state }) => ({ id, state: JSON.parse(state) as OutageState }))
    .sort((a, b) => b.state.putUpAt - a.state.putUpAt);
}
