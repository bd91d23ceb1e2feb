import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { readMeta } from '#db/meta.ts';
import { removeAttachments, saveAttachments } from '#db/repositories/attachments.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import {
  findElsewhere,
  isOfAnotherCentre,
  removeElsewhere,
  removeRequestWork,
  saveElsewhere,
  saveRequestWork,
} from '#db/repositories/requestWork.ts';
import { removeResultFiles, saveResultFiles } from '#db/repositories/resultFiles.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import { all, get, run, sql, type Query } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const requestProjection: Projection<RequestState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM requests WHERE id = ${id}`);
    return row ? stateOf<RequestState>(row.state) : findElsewhere(db, id);
  },
  save(db, id, state, before) {
    if (isOfAnotherCentre(db, state)) {
      // Until the routing was read it looked like a request of this centre.
      run(db, sql`DELETE FROM requests WHERE id = ${id}`);
      saveElsewhere(db, id, state);
    } else saveHere(db, id, state);
    if (state.attachments !== before?.attachments) saveAttachments(db, id, state.attachments ?? []);
    if (state.result?.files ?? before?.result?.files) saveResultFiles(db, id, state);
    saveRequestWork(db, id, state);
  },
  remove(db, id) {
    run(db, sql`DELETE FROM requests WHERE id = ${id}`);
    removeElsewhere(db, id);
    removeAttachments(db, id);
    removeRequestWork(db, id);
    removeResultFiles(db, id);
  },
};

function saveHere(db: Db, id: string, state: RequestState): void {
  // Not `INSERT OR REPLACE`: a register number that exists twice must fail, not remove the other request.
  run(
    db,
    sql`INSERT INTO requests (id, register_number, status, client_id, visit_id, service_id,
          registered_at, registered_by, due_date, result_at, handed_over_at, waits_until, state)
        VALUES (${id}, ${state.registerNumber}, ${state.status}, ${state.clientId}, ${state.visitId ?? ''},
          ${state.serviceId}, ${state.registeredAt}, ${state.registeredBy}, ${state.dueDate},
          ${state.result?.at ?? null}, ${state.handover?.at ?? null}, ${waitsUntil(state)}, ${textOf(state)})
        ON CONFLICT (id) DO UPDATE SET register_number = excluded.register_number, status = excluded.status,
          client_id = excluded.client_id, visit_id = excluded.visit_id, service_id = excluded.service_id,
          registered_at = excluded.registered_at, registered_by = excluded.registered_by,
          due_date = excluded.due_date, result_at = excluded.result_at, handed_over_at = excluded.handed_over_at,
          waits_until = excluded.waits_until, state = excluded.state`,
  );
}

export type RequestRow = { readonly id: string; readonly state: RequestState };

// A request is in one of two indexes by its time, `requests_open` or `requests_settled`: SQLite merges the two in order.

/** The newest first. */
export function newestRequests(db: Db, limit: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state, registered_at FROM requests WHERE status IN ('registered', 'acceptedByOwner')
        UNION ALL
        SELECT id, state, registered_at FROM requests WHERE status NOT IN ('registered', 'acceptedByOwner')
        ORDER BY registered_at DESC LIMIT ${limit}`,
  );
}

/** Registered and without a result, the earliest promise first. */
export function openRequests(db: Db, limit: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state FROM requests
        WHERE rowid IN (SELECT rowid FROM requests INDEXED BY requests_open
                        WHERE status IN ('registered', 'acceptedByOwner') ORDER BY due_date, registered_at LIMIT ${limit})
        ORDER BY due_date, registered_at`,
  );
}

/** Requests that wait for their clients, the most urgent first. */
export function waitingRequests(db: Db, limit: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state FROM requests WHERE waits_until IS NOT NULL
        ORDER BY waits_until, registered_at LIMIT ${limit}`,
  );
}

/** Results that wait for their clients, the oldest first; those of other centres that go with the bus of this one among them. */
export function readyResults(db: Db, limit: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state, result_at FROM requests WHERE status = 'resultReady'
        UNION ALL
        SELECT id, state, json_extract(state, '$.result.at') FROM requests_elsewhere
        WHERE json_extract(state, '$.placement.mobileCentreId') = ${ownCentre(db)}
          AND json_extract(state, '$.status') = 'resultReady'
        ORDER BY result_at LIMIT ${limit}`,
  );
}

/** Of another centre, on the bus of this one or handed over there. */
export function carriedByNumber(db: Db, registerNumber: string): RequestRow | null {
  const rows = requestRows(
    db,
    sql`SELECT id, state FROM requests_elsewhere
        WHERE json_extract(state, '$.placement.mobileCentreId') = ${ownCentre(db)}
          AND json_extract(state, '$.registerNumber') = ${registerNumber}`,
  );
  return rows[0] ?? null;
}

function ownCentre(db: Db): string {
  return readMeta<{ id: string }>(db, 'centre')?.id ?? '';
}

/**
 * Of requests that somebody has or had to do with, until they are decided, also those of other centres; the earliest promise
 * first, so that what is late stands in front.
 */
export function requestsInWork(db: Db, limit: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT request_id AS id,
          coalesce((SELECT state FROM requests WHERE id = request_id),
            (SELECT state FROM requests_elsewhere WHERE id = request_id)) AS state
        FROM request_work ORDER BY due_date, request_id LIMIT ${limit}`,
  );
}

/** Of all cards of the client, the newest first. */
export function requestsOfClient(db: Db, clientId: string, limit: number): RequestRow[] {
  const cards = JSON.stringify(cardIdsOf(db, clientId));
  return requestRows(
    db,
    sql`SELECT id, state, registered_at FROM requests INDEXED BY requests_open
        WHERE status IN ('registered', 'acceptedByOwner')
          AND client_id IN (SELECT value FROM json_each(${cards}))
        UNION ALL
        SELECT id, state, registered_at FROM requests INDEXED BY requests_of_client
        WHERE status NOT IN ('registered', 'acceptedByOwner')
          AND client_id IN (SELECT value FROM json_each(${cards}))
        ORDER BY registered_at DESC LIMIT ${limit}`,
  );
}

/** How many belong to this card alone, whatever it was merged into. */
export function requestsOfCard(db: Db, clientId: string): number {
  const row = get<{ count: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM requests INDEXED BY requests_open
                WHERE status IN ('registered', 'acceptedByOwner') AND client_id = ${clientId})
             + (SELECT count(*) FROM requests INDEXED BY requests_of_client
                WHERE status NOT IN ('registered', 'acceptedByOwner') AND client_id = ${clientId}) AS count`,
  );
  return row?.count ?? 0;
}

export function requestByNumber(db: Db, registerNumber: string): RequestRow | null {
  return (
    requestRows(db, sql`SELECT id, state FROM requests WHERE register_number = ${registerNumber}`)[0] ?? null
  );
}

/** Registered between two moments; for the figures of a day. */
export function requestsBetween(db: Db, from: number, to: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state, registered_at FROM requests
        WHERE status IN ('registered', 'acceptedByOwner') AND registered_at >= ${from} AND registered_at < ${to}
        UNION ALL
        SELECT id, state, registered_at FROM requests
        WHERE status NOT IN ('registered', 'acceptedByOwner') AND registered_at >= ${from} AND registered_at < ${to}
        ORDER BY registered_at`,
  );
}

/** Registered for a service since that moment. */
export function requestsOfService(db: Db, serviceId: string, since: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state, registered_at FROM requests
        WHERE status IN ('registered', 'acceptedByOwner') AND registered_at >= ${since} AND service_id = ${serviceId}
        UNION ALL
        SELECT id, state, registered_at FROM requests
        WHERE status NOT IN ('registered', 'acceptedByOwner') AND registered_at >= ${since}
          AND service_id = ${serviceId}
        ORDER BY registered_at`,
  );
}

/** Answered by their owner or at the counter, in the order of the answers. */
export function requestsAnsweredSince(db: Db, from: number): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state FROM requests WHERE result_at IS NOT NULL AND result_at >= ${from} ORDER BY result_at`,
  );
}

/** Without a result after their last day, the longest first. */
export function requestsOverdue(db: Db, today: string): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state FROM requests INDEXED BY requests_open
        WHERE status IN ('registered', 'acceptedByOwner') AND due_date < ${today}
        ORDER BY due_date, registered_at`,
  );
}

/** How many results were handed over here between two moments: those that went with a bus count where that bus is. */
export function handedOverBetween(db: Db, from: number, to: number): number {
  const own = ownCentre(db);
  return (
    get<{ count: number }>(
      db,
      sql`SELECT
            (SELECT count(*) FROM requests WHERE handed_over_at >= ${from} AND handed_over_at < ${to}
               AND coalesce(json_extract(state, '$.placement.mobileCentreId'), ${own}) = ${own})
            + (SELECT count(*) FROM requests_elsewhere
               WHERE json_extract(state, '$.placement.mobileCentreId') = ${own}
                 AND json_extract(state, '$.status') = 'handedOver'
                 AND json_extract(state, '$.handover.at') >= ${from}
                 AND json_extract(state, '$.handover.at') < ${to}) AS count`,
    )?.count ?? 0
  );
}

/** Registered by this device without a number because none was left, the earliest first. */
export function requestsWithoutNumber(db: Db, deviceId: string): RequestRow[] {
  return requestRows(
    db,
    sql`SELECT id, state FROM requests WHERE register_number IS NULL AND EXISTS (
          SELECT 1 FROM events_by_aggregate AS e
          WHERE e.aggregate_id = requests.id AND e.type = 'request.registered' AND e.device_id = ${deviceId})
        ORDER BY registered_at`,
  );
}

function requestRows(db: Db, query: Query): RequestRow[] {
  return all<{ id: string; state: string }>(db, query).map((row) => ({
    id: row.id,
    state: JSON.parse(row.state) as RequestState,
  }));
}
