import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type RepresentationRow = { readonly id: string; readonly state: RepresentationState };

export const representationProjection: Projection<RepresentationState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM representations WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as RepresentationState) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO representations (id, client_id, representative_id, recorded_at, state)
          VALUES (${id}, ${state.clientId}, ${state.representativeId}, ${state.recordedAt}, ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM representations WHERE id = ${id}`);
  },
};

/** Those who act for this client, under any of the client's cards, the newest first. */
export function representationsOf(db: Db, clientId: string, limit: number): RepresentationRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return all<Row>(
    db,
    sql`SELECT id, state FROM representations
        WHERE client_id IN (SELECT value FROM json_each(${cards}))
        ORDER BY recorded_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

/** Those for whom this client acts. */
export function representedBy(db: Db, clientId: string, limit: number): RepresentationRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return all<Row>(
    db,
    sql`SELECT id, state FROM representations
        WHERE representative_id IN (SELECT value FROM json_each(${cards}))
        ORDER BY recorded_at DESC LIMIT ${limit}`,
  ).map(toRow);
}

type Row = { readonly id: string; readonly state: string };

function toRow({ id, state }: Row): RepresentationRow {
  return { id, state: JSON.parse(state) as RepresentationState };
}
