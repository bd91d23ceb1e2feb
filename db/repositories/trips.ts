import type { TripState } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const tripProjection: Projection<TripState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM trips WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as TripState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO trips (id, date, state) VALUES (${id}, ${state.date}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM trips WHERE id = ${id}`);
  },
};

export type TripRow = { readonly id: string; readonly state: TripState };

/** By their day, those that were called off too. */
export function tripsBetween(db: Db, from: LocalDate, until: LocalDate): TripRow[] {
  return all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM trips WHERE date BETWEEN ${from} AND ${until} ORDER BY date, id`,
  ).map(({ id, state }) => ({ id, state: JSON.parse(state) as TripState }));
}
