import type { StoredEvent } from '#shared/domain/event.ts';
import type { Device } from '#db/journal/write.ts';
import { withPersonal, type EventRow } from '#db/journal/rows.ts';
import { all, get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/**
 * Events of each aggregate in the order of folding: the server's first, then the local ones; contradicted left out.
 * Read for many at once, because those that are not sent yet are looked through as a whole.
 */
export function historiesToFold(
  db: Db,
  aggregateIds: readonly string[],
): (aggregateId: string) => readonly StoredEvent[] {
  const rows = all<EventRow>(
    db,
    sql`SELECT * FROM events_by_aggregate
        WHERE aggregate_id IN (SELECT value FROM json_each(${JSON.stringify(aggregateIds)}))
          AND verdict IS NOT 'contradicted'
        ORDER BY server_seq IS NULL, server_seq, n`,
  );
  const histories = Map.groupBy(withPersonal(db, rows), (event): string => event.aggregateId);
  return (aggregateId) => histories.get(aggregateId) ?? [];
}

export function eventsToFold(db: Db, aggregateId: string): readonly StoredEvent[] {
  return historiesToFold(db, [aggregateId])(aggregateId);
}

export type EventWithStanding = {
  readonly event: StoredEvent;
  readonly verdict: EventRow['verdict'];
  readonly reason: string | null;
};

export function findEvent(db: Db, id: string): EventWithStanding | null {
  const row = get<EventRow>(db, sql`SELECT * FROM events WHERE id = ${id}`);
  const event = row && withPersonal(db, [row])[0];
  return row && event ? { event, verdict: row.verdict, reason: row.reason } : null;
}

/** Events of one aggregate of a type, in the order they were written. */
export function eventsOfType(db: Db, aggregateId: string, type: string): StoredEvent[] {
  const rows = all<EventRow>(
    db,
    sql`SELECT * FROM events_by_aggregate WHERE aggregate_id = ${aggregateId} AND type = ${type} ORDER BY n`,
  );
  return withPersonal(db, rows);
}

/**
 * Everything that was recorded about a person, by the time of the event: about each of these cards, what has a personal
 * part of theirs, and the visits they came for. Personal parts of other people are left out.
 */
export function eventsAbout(db: Db, cardIds: readonly string[]): StoredEvent[] {
  const cards = JSON.stringify(cardIds);
  const rows = all<EventRow>(
    db,
    sql`WITH card (id) AS (SELECT value FROM json_each(${cards})),
          about (id) AS (
            SELECT id FROM card
            UNION
            SELECT e.aggregate_id FROM event_personal AS p JOIN events AS e ON e.id = p.event_id
            WHERE p.subject_id IN (SELECT id FROM card)
            UNION
            SELECT id FROM visits WHERE client_id IN (SELECT id FROM card)
            UNION
            SELECT visit_id FROM visit_clients WHERE client_id IN (SELECT id FROM card)
          )
        SELECT * FROM events_by_aggregate WHERE aggregate_id IN (SELECT id FROM about) ORDER BY at, n`,
  );
  return withPersonal(db, rows).map((event) => ({
    ...event,
    personal: event.personal.filter(({ subjectId }) => cardIds.includes(subjectId)),
  }));
}

/** Own events that the back-office has not answered, in device order: the journal is the outbox. */
export function unsentEvents(db: Db, device: Device, limit: number): StoredEvent[] {
  const rows = all<EventRow>(
    db,
    sql`SELECT * FROM events INDEXED BY events_unsent
        WHERE verdict IS NULL AND incarnation = ${device.incarnation} AND device_id = ${device.id}
        ORDER BY device_seq LIMIT ${limit}`,
  );
  return withPersonal(db, rows);
}

export function countUnsent(db: Db): { readonly events: number; readonly commands: number } {
  return (
    get<{ events: number; commands: number }>(
      db,
      sql`SELECT count(*) AS events, count(DISTINCT command_id) AS commands
          FROM events INDEXED BY events_unsent WHERE verdict IS NULL`,
    ) ?? { events: 0, commands: 0 }
  );
}

/** When the event that is the next to be sent was recorded; null when nothing waits. */
export function unsentSince(db: Db): number | null {
  const row = get<{ at: number }>(
    db,
    sql`SELECT at FROM events INDEXED BY events_unsent WHERE verdict IS NULL ORDER BY incarnation, device_seq LIMIT 1`,
  );
  return row?.at ?? null;
}

/** When this device made its last entry, by its clock of then; null for a new one. */
export function lastOwnEntryAt(db: Db, deviceId: string): number | null {
  const row = get<{ at: number }>(
    db,
    sql`SELECT at FROM events WHERE device_id = ${deviceId} ORDER BY incarnation DESC, device_seq DESC LIMIT 1`,
  );
  return row?.at ?? null;
}

/** The last event of an aggregate that has not been undone. */
export function lastEvent(db: Db, aggregateId: string): StoredEvent | null {
  const rows = all<EventRow>(
    db,
    sql`SELECT * FROM events_by_aggregate AS e WHERE e.aggregate_id = ${aggregateId} AND e.undo_of IS NULL
          AND NOT EXISTS (SELECT 1 FROM events_by_aggregate AS u WHERE u.aggregate_id = ${aggregateId} AND u.undo_of = e.id)
        ORDER BY e.n DESC LIMIT 1`,
  );
  return withPersonal(db, rows)[0] ?? null;
}
