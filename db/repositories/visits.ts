import type { QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import type { VisitState, VisitStatus } from '#shared/domain/visit/types.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import { readMeta } from '#db/meta.ts';
import {
  contactAtCounter,
  contactsOfClient,
  loadContact,
  removeContact,
  saveContact,
} from '#db/repositories/contacts.ts';
import { removeHandoffs, saveHandoffs } from '#db/repositories/handoffs.ts';
import { removeVisitClients, saveVisitClients } from '#db/repositories/visitClients.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const visitProjection: Projection<VisitState> = {
  load: (db, id) =>
    parse(get<{ state: string }>(db, sql`SELECT state FROM visits WHERE id = ${id}`)) ??
    parse(get<{ state: string }>(db, sql`SELECT state FROM visits_elsewhere WHERE id = ${id}`)) ??
    loadContact(db, id),
  save(db, id, state, before) {
    if (isOfAnotherCentre(db, state)) saveElsewhere(db, id, state);
    else if (state.contact) saveContact(db, id, state);
    else if (!before || !isSameInIndexes(before, state) || !saveInPlace(db, id, state)) {
      saveEverywhere(db, id, state);
    }
    if (state.handoffs !== before?.handoffs) saveHandoffs(db, id, state);
    saveVisitClients(db, id, state);
  },
  remove(db, id) {
    run(db, sql`DELETE FROM visits WHERE id = ${id}`);
    run(db, sql`DELETE FROM visits_elsewhere WHERE id = ${id}`);
    removeContact(db, id);
    removeHandoffs(db, id);
    removeVisitClients(db, id);
  },
};

export function isOfAnotherCentre(db: Db, { homeCentreId = null }: VisitState): boolean {
  return homeCentreId !== null && readMeta<{ id: string }>(db, 'centre')?.id !== homeCentreId;
}

/** Until the hand-off was read it looked like a visit of this centre. */
function saveElsewhere(db: Db, id: string, state: VisitState): void {
  run(db, sql`DELETE FROM visits WHERE id = ${id}`);
  removeContact(db, id);
  run(db, sql`INSERT OR REPLACE INTO visits_elsewhere (id, state) VALUES (${id}, ${textOf(state)})`);
}

/** Columns that an index holds and that a fact may change. */
const IN_INDEXES = [
  'status',
  'ticket',
  'category',
  'level',
  'dueAt',
  'counter',
  'calledAt',
  'clientId',
  'serviceId',
  'serviceStartedAt',
  'finishedAt',
] as const satisfies readonly (keyof VisitState)[];

/** Most facts change none of them: then no index is written, and a commit is shorter. */
function isSameInIndexes(before: VisitState, state: VisitState): boolean {
  return IN_INDEXES.every((column) => before[column] === state[column]);
}

/** False when there is no row of it yet. */
function saveInPlace(db: Db, id: string, state: VisitState): boolean {
  return run(db, sql`UPDATE visits SET state = ${textOf(state)} WHERE id = ${id}`) > 0;
}

/** A visit stays in its day, and an index whose column is not set is not written either. */
function saveEverywhere(db: Db, id: string, state: VisitState): void {
  run(
    db,
    sql`INSERT INTO visits (id, business_day, status, ticket, category, level, arrived_at, due_at, called_at, counter,
          client_id, service_id, service_started_at, finished_at, state)
        VALUES (${id}, ${state.businessDay}, ${state.status}, ${state.ticket}, ${state.category}, ${state.level},
          ${state.arrivedAt}, ${state.dueAt}, ${state.calledAt}, ${state.counter}, ${state.clientId},
          ${state.serviceId}, ${state.serviceStartedAt}, ${state.finishedAt}, ${textOf(state)})
        ON CONFLICT (id) DO UPDATE SET status = excluded.status, ticket = excluded.ticket,
          category = excluded.category, level = excluded.level, due_at = excluded.due_at,
          called_at = excluded.called_at, counter = excluded.counter, client_id = excluded.client_id,
          service_id = excluded.service_id, service_started_at = excluded.service_started_at,
          finished_at = excluded.finished_at, state = excluded.state`,
  );
}

export type VisitRow = { readonly id: string; readonly state: VisitState };

/** Visits of a business day, in the order of arrival. */
export function visitsOfDay(db: Db, businessDay: string): VisitRow[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits WHERE business_day = ${businessDay} ORDER BY arrived_at, ticket`,
  );
  return rows.map(toVisit);
}

const EVERYBODY = -1;

export type WaitingEntry = QueueEntry & { readonly serviceId: string | null };

// Left to itself SQLite prefers the index of the day, and reads every visit of it: by the evening they are hundreds.

/** Who waits on a business day, the earliest due first, by columns alone. */
export function waitingEntries(db: Db, businessDay: string, limit = EVERYBODY): WaitingEntry[] {
  return all<WaitingEntry>(
    db,
    sql`SELECT id AS visitId, coalesce(ticket, '') AS ticket, category, service_id AS serviceId, level,
          arrived_at AS arrivedAt, due_at AS dueAt
        FROM visits INDEXED BY visits_open
        WHERE business_day = ${businessDay} AND status IN ('waiting', 'called', 'serving', 'parked') AND status = 'waiting'
        ORDER BY due_at, arrived_at, visits.ticket LIMIT ${limit}`,
  );
}

type TicketRow = {
  readonly id: string;
  readonly ticket: string;
  readonly status: VisitStatus;
};

/** The tickets of a business day that have not ended before a moment, by columns alone. */
export function ticketsOfDay(db: Db, businessDay: string, endedSince: number): TicketRow[] {
  return all<TicketRow>(
    db,
    sql`SELECT id, ticket, status FROM visits
        WHERE business_day = ${businessDay} AND ticket IS NOT NULL
          AND (finished_at IS NULL OR finished_at >= ${endedSince}) ORDER BY arrived_at, ticket`,
  );
}

/** Visits that occupy a counter on a business day: called or being served. */
export function visitsAtCounters(db: Db, businessDay: string): VisitRow[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits INDEXED BY visits_open
        WHERE business_day = ${businessDay} AND status IN ('waiting', 'called', 'serving', 'parked')
          AND status IN ('called', 'serving')`,
  );
  return rows.map(toVisit);
}

/** What a counter is occupied with: a client called or served there today, or a call or an e-mail. */
export function visitAtCounter(db: Db, businessDay: string, counter: string): VisitRow | null {
  const row = get<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits INDEXED BY visits_open
        WHERE business_day = ${businessDay} AND status IN ('waiting', 'called', 'serving', 'parked')
          AND status IN ('called', 'serving') AND counter = ${counter} ORDER BY called_at DESC LIMIT 1`,
  );
  return row ? toVisit(row) : contactAtCounter(db, counter);
}

/** Visits of days before that nobody has ended. */
export function openVisitsBefore(db: Db, businessDay: string): VisitRow[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits INDEXED BY visits_open
        WHERE status IN ('waiting', 'called', 'serving', 'parked') AND business_day < ${businessDay}
        ORDER BY business_day, arrived_at, ticket`,
  );
  return rows.map(toVisit);
}

/** What a client came, called or wrote for, the newest first. */
export function visitsOfClient(db: Db, clientId: string, limit: number): VisitRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM visits
        WHERE client_id IN (SELECT value FROM json_each(${cards}))
           OR id IN (SELECT visit_id FROM visit_clients
                     WHERE client_id IN (SELECT value FROM json_each(${cards})))
        ORDER BY arrived_at DESC LIMIT ${limit}`,
  );
  return [...rows.map(toVisit), ...contactsOfClient(db, clientId)]
    .sort((a, b) => b.state.arrivedAt - a.state.arrivedAt)
    .slice(0, limit);
}

/** Takes the next number of a prefix for the day; call inside the transaction of the ticket. */
export function takeTicketNumber(db: Db, businessDay: string, prefix: string): number {
  const row = get<{ last_number: number }>(
    db,
    sql`INSERT INTO ticket_numbers (business_day, prefix, last_number) VALUES (${businessDay}, ${prefix}, 1)
        ON CONFLICT (business_day, prefix) DO UPDATE SET last_number = last_number + 1 RETURNING last_number`,
  );
  if (!row) throw new Error('a ticket number must come back');
  return row.last_number;
}

/** The number the next ticket of the prefix would get; nothing is reserved. */
export function peekTicketNumber(db: Db, businessDay: string, prefix: string): number {
  const row = get<{ last_number: number }>(
    db,
    sql`SELECT last_number FROM ticket_numbers WHERE business_day = ${businessDay} AND prefix = ${prefix}`,
  );
  return (row?.last_number ?? 0) + 1;
}

/** More tickets of one prefix than any centre gives in a day. */
const SKIPPED_TICKETS = 500;

/**
 * Lets every prefix go on from a number that cannot have been given today: in a file that was restored from a backup
 * nobody knows which were. Call inside a transaction.
 */
export function skipTicketNumbers(db: Db, businessDay: string): void {
  run(
    db,
    sql`INSERT INTO ticket_numbers (business_day, prefix, last_number)
        SELECT ${businessDay}, prefix, ${SKIPPED_TICKETS} FROM (
          SELECT DISTINCT category.value AS prefix FROM counters, json_each(counters.categories) AS category
          UNION SELECT prefix FROM ticket_numbers)
        WHERE true
        ON CONFLICT (business_day, prefix) DO UPDATE SET last_number = last_number + ${SKIPPED_TICKETS}`,
  );
}

function toVisit(row: { id: string; state: string }): VisitRow {
  return { id: row.id, state: JSON.parse(row.state) as VisitState };
}

function parse(row: { state: string } | undefined): VisitState | null {
  return row ? stateOf<VisitState>(row.state) : null;
}
