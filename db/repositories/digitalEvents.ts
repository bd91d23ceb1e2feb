import type { DigitalEventState } from '#shared/domain/digitalEvent/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const digitalEventProjection: Projection<DigitalEventState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM digital_events WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as DigitalEventState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO digital_events (id, date, state)
          VALUES (${id}, ${state.date}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM digital_events WHERE id = ${id}`);
  },
};

export type DigitalEventRow = { readonly id: string; readonly state: DigitalEventState };

/** By their day, removed ones too. */
export function digitalEventsBetween(db: Db, from: LocalDate, until: LocalDate): DigitalEventRow[] {
  return all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM digital_events WHERE date BETWEEN ${from} AND ${until} ORDER BY date`,
  ).map(({ id, state }) => ({ id, state: JSON.parse(state) as DigitalEventState }));
}
