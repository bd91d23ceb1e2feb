import { all, get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';
import type { Device } from '#db/journal/write.ts';

/** One command of this device as a line of the outbox. */
export type OutboxLine = {
  readonly commandId: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly type: string;
  readonly at: number;
  readonly unsent: number;
  readonly contradictedEvent: string | null;
  readonly reason: string | null;
};

/** The newest commands of this device, each with the first of its events; unsent and contradicted ones first. */
export function outboxLines(db: Db, device: Device, limit: number): OutboxLine[] {
  return all<OutboxLine>(
    db,
    sql`SELECT command_id AS commandId, aggregate, aggregate_id AS aggregateId, type, max(at) AS at,
          sum(verdict IS NULL) AS unsent,
          max(CASE WHEN verdict = 'contradicted' THEN id END) AS contradictedEvent,
          max(CASE WHEN verdict = 'contradicted' THEN reason END) AS reason
        FROM (SELECT * FROM events WHERE device_id = ${device.id} AND incarnation = ${device.incarnation}
                AND aggregate IN ('visit', 'request', 'client', 'task')
              ORDER BY device_seq DESC LIMIT ${limit * 4})
        GROUP BY command_id ORDER BY max(device_seq) DESC LIMIT ${limit}`,
  );
}

/** Moment of the oldest event that waits to be sent, or null. */
export function oldestUnsentAt(db: Db): number | null {
  return (
    get<{ at: number | null }>(db, sql`SELECT min(at) AS at FROM events WHERE verdict IS NULL`)?.at ?? null
  );
}

/** Whether events of this aggregate wait to be sent, were contradicted, or are all with the back-office. */
export function sendStateOf(db: Db, aggregateId: string): 'waiting' | 'contradicted' | 'accepted' {
  const row = get<{ unsent: number; contradicted: number }>(
    db,
    sql`SELECT coalesce(sum(verdict IS NULL), 0) AS unsent, coalesce(sum(verdict = 'contradicted'), 0) AS contradicted
        FROM events WHERE aggregate_id = ${aggregateId}`,
  );
  if (row && row.unsent > 0) return 'waiting';
  return row && row.contradicted > 0 ? 'contradicted' : 'accepted';
}
