import { shownCard, type MergeableCard } from '#shared/domain/client/shownCard.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { restrictionsChanged } from '#db/repositories/restrictions.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

type Indexed = { readonly n: number; readonly name: string; readonly phone: string };

export const clientProjection: Projection<ClientState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM clients WHERE id = ${id}`);
    return row ? stateOf<ClientState>(row.state) : null;
  },
  save(db, id, state, stored) {
    if (state.restriction ?? stored?.restriction) restrictionsChanged(db);
    const { givenName = '', familyName = '', code = '', phone = '' } = state.data ?? {};
    const name = `${givenName} ${familyName}`.trim();
    const before = indexedClient(db, id);
    if (before?.name === name && before.phone === phone) {
      // The index is the dear part: a word taken out and put back makes it write all it has gathered.
      const { kind, mergedInto } = state;
      run(
        db,
        sql`UPDATE clients SET kind = ${kind}, code = ${code}, merged_into = ${mergedInto},
              state = ${textOf(state)}
            WHERE id = ${id}`,
      );
      return;
    }
    if (before) forget(db, before);
    const row = get<{ n: number }>(
      db,
      sql`INSERT INTO clients (id, kind, code, name, phone, merged_into, state)
          VALUES (${id}, ${state.kind}, ${code}, ${name}, ${phone}, ${state.mergedInto}, ${textOf(state)})
          ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, code = excluded.code, name = excluded.name,
            phone = excluded.phone, merged_into = excluded.merged_into, state = excluded.state
          RETURNING n`,
    );
    if (!row) throw new Error('a client row must come back');
    run(db, sql`INSERT INTO client_search (rowid, name, phone) VALUES (${row.n}, ${name}, ${phone})`);
  },
  remove(db, id) {
    restrictionsChanged(db);
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

type Card = ClientRow & MergeableCard;

function cardOf(db: Db, id: string): Card | undefined {
  return get<Card>(
    db,
    sql`SELECT id, kind, code, name, phone, merged_into AS mergedInto FROM clients WHERE id = ${id}`,
  );
}

/** The client as whom this card is shown: itself, or the one it was merged into. Null for an unknown id. */
export function findClient(db: Db, id: string): ClientRow | null {
  const shown = shownCard(id, (each) => cardOf(db, each));
  return shown ? rowOf(shown) : null;
}

function rowOf({ mergedInto: _mergedInto, ...row }: Card): ClientRow {
  return row;
}

/** Id of the client as whom this card is shown; the same for an unknown one. */
export function shownClientId(db: Db, id: string): string {
  return findClient(db, id)?.id ?? id;
}

/** Whether two cards are shown as one client. */
export function isSameClient(db: Db, one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || shownClientId(db, one) === shownClientId(db, other);
}

/** Every card of this client: the one that is shown, and those merged into it. */
export function cardIdsOf(db: Db, id: string): readonly string[] {
  const shown = shownClientId(db, id);
  const rows = all<{ id: string }>(
    db,
    sql`WITH RECURSIVE card (id) AS (
          SELECT ${shown} UNION SELECT c.id FROM clients AS c JOIN card ON c.merged_into = card.id
        )
        SELECT id FROM card`,
  );
  return rows.map((row) => row.id);
}

/** What stands as the code on any card of this client; empty where a card has none. */
export function codesOfClient(db: Db, id: string): readonly string[] {
  return cardIdsOf(db, id).map((card) => cardOf(db, card)?.code ?? '');
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
