import type { ClientState } from '#shared/domain/client/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

type Indexed = { readonly n: number; readonly name: string; readonly phone: string };

export const clientProjection: Projection<ClientState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM clients WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as ClientState) : null;
  },
  save(db, id, state) {
    const { givenName = '', familyName = '', code = '', phone = '' } = state.data ?? {};
    const name = `${givenName} ${familyName}`.trim();
    const before = indexedClient(db, id);
    if (before?.name === name && before.phone === phone) {
      // The index is the dear part: a word taken out and put back makes it write all it has gathered.
      const { kind } = state;
      run(
        db,
        sql`UPDATE clients SET kind = ${kind}, code = ${code}, state = ${JSON.stringify(state)} WHERE id = ${id}`,
      );
      return;
    }
    if (before) forget(db, before);
    const row = get<{ n: number }>(
      db,
      sql`INSERT INTO clients (id, kind, code, name, phone, state)
          VALUES (${id}, ${state.kind}, ${code}, ${name}, ${phone}, ${JSON.stringify(state)})
          ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, code = excluded.code, name = excluded.name,
            phone = excluded.phone, state = excluded.state
          RETURNING n`,
    );
    if (!row) throw new Error('a client row must come back');
    run(db, sql`INSERT INTO client_search (rowid, name, phone) VALUES (${row.n}, ${name}, ${phone})`);
  },
  remove(db, id) {
    const before = indexedClient(db, id);
    if (before) forget(db, before);
    run(db, sql`DELETE FROM clients WHERE id = ${id}`);
  },
};

function indexedClient(db: Db, id: string): Indexed | undefined {
  return get<Indexed>(db, sql`SELECT n, name, phone FROM clients WHERE id = ${id}`);
}

/** Takes the client's words out of the index; the index must be told what it holds. */
function forget(db: Db, row: Indexed): void {
  run(
    db,
    sql`INSERT INTO client_search (client_search, rowid, name, phone)
        VALUES ('delete', ${row.n}, ${row.name}, ${row.phone})`,
  );
}

export type ClientRow = {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly code: string;
  readonly name: string;
  readonly phone: string;
};

export function findClient(db: Db, id: string): ClientRow | null {
  return get<ClientRow>(db, sql`SELECT id, kind, code, name, phone FROM clients WHERE id = ${id}`) ?? null;
}

/** Clients whose code begins with these digits. */
export function clientsByCode(db: Db, digits: string, limit: number): ClientRow[] {
  const end = `${digits}:`;
  return all<ClientRow>(
    db,
    sql`SELECT id, kind, code, name, phone FROM clients WHERE code >= ${digits} AND code < ${end}
        ORDER BY code LIMIT ${limit}`,
  );
}
