import type { FavouritesState } from '#shared/domain/favourites/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { get, run, sql } from '#db/sql.ts';

export const favouritesProjection: Projection<FavouritesState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM favourites WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as FavouritesState) : null;
  },
  save(db, id, state) {
    run(db, sql`INSERT OR REPLACE INTO favourites (id, state) VALUES (${id}, ${JSON.stringify(state)})`);
  },
  remove(db, id) {
    run(db, sql`DELETE FROM favourites WHERE id = ${id}`);
  },
};
