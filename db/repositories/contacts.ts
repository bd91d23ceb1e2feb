import type { VisitState } from '#shared/domain/visit/types.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type ContactRow = { readonly id: string; readonly state: VisitState };
type Row = { readonly id: string; readonly state: string };

export function loadContact(db: Db, id: string): VisitState | null {
  const row = get<Row>(db, sql`SELECT id, state FROM contacts WHERE id = ${id}`);
  return row ? toContact(row).state : null;
}

/** The row of a visit by telephone or e-mail, replaced whole; the projection of visits calls this. */
export function saveContact(db: Db, id: string, state: VisitState): void {
  const { contact, businessDay, status, parkedUntil, counter, clientId, finishedAt } = state;
  const dueAt = parkedUntil ?? state.dueAt;
  run(
    db,
    sql`INSERT OR REPLACE INTO contacts (id, channel, business_day, status, due_at, counter, client_id, finished_at, state)
        VALUES (${id}, ${contact?.channel ?? ''}, ${businessDay}, ${status}, ${dueAt}, ${counter}, ${clientId},
          ${finishedAt}, ${JSON.stringify(state)})`,
  );
}

export function removeContact(db: Db, id: string): void {
  run(db, sql`DELETE FROM contacts WHERE id = ${id}`);
}

/** Those that somebody still has to answer or call back, the earliest due first. */
export function openContacts(db: Db): ContactRow[] {
  return all<Row>(db, sql`SELECT id, state FROM contacts WHERE finished_at IS NULL ORDER BY due_at`).map(
    toContact,
  );
}

/** Those that ended from one moment up to another, the last first. */
export function contactsFinishedBetween(db: Db, from: number, to: number): ContactRow[] {
  return all<Row>(
    db,
    sql`SELECT id, state FROM contacts WHERE finished_at >= ${from} AND finished_at < ${to}
        ORDER BY finished_at DESC`,
  ).map(toContact);
}

/** Those that were received on a business day. */
export function contactsOfDay(db: Db, businessDay: string): ContactRow[] {
  return all<Row>(db, sql`SELECT id, state FROM contacts WHERE business_day = ${businessDay}`).map(toContact);
}

export function contactsOfClient(db: Db, clientId: string): ContactRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return all<Row>(
    db,
    sql`SELECT id, state FROM contacts WHERE client_id IN (SELECT value FROM json_each(${cards}))`,
  ).map(toContact);
}

/** The call or e-mail that a counter is occupied with, from whatever day it is. */
export function contactAtCounter(db: Db, counter: string): ContactRow | null {
  const row = get<Row>(
    db,
    sql`SELECT id, state FROM contacts WHERE status = 'serving' AND counter = ${counter} LIMIT 1`,
  );
  return row ? toContact(row) : null;
}

function toContact({ id, state }: Row): ContactRow {
  return { id, state: JSON.parse(state) as VisitState };
}
