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

/**
 * The newest commands of this device, each with the event that is contradicted, else with its first one. A
 * contradiction is one until a person has settled it.
 */
export function outboxLines(db: Db, device: Device, limit: number): OutboxLine[] {
  return all<OutboxLine>(
    db,
    sql`SELECT commandId, aggregate, aggregateId, type, at, unsent,
          CASE WHEN is_open THEN id END AS contradictedEvent, CASE WHEN is_open THEN reason END AS reason
        FROM (SELECT *, row_number() OVER (PARTITION BY commandId ORDER BY is_open DESC, device_seq) AS place,
                max(device_seq) OVER (PARTITION BY commandId) AS last_seq,
                sum(verdict IS NULL) OVER (PARTITION BY commandId) AS unsent
              FROM (SELECT events.id, events.command_id AS commandId, events.aggregate,
                      events.aggregate_id AS aggregateId, events.type, events.at, events.device_seq,
                      events.verdict, events.reason,
                      (coalesce(events.verdict, '') = 'contradicted'
                        AND coalesce(tasks.status, '') <> 'resolved') AS is_open
                    FROM events LEFT JOIN tasks ON tasks.event_id = events.id
                    WHERE events.device_id = ${device.id} AND events.incarnation = ${device.incarnation}
                      AND events.aggregate IN ('visit', 'request', 'client', 'task', 'feedback', 'appointment', 'payment', 'delegation', 'representation', 'localCard', 'cardReport', 'paper', 'proposal', 'ancillary', 'digitalEvent', 'outage', 'trip')
                    ORDER BY events.device_seq DESC LIMIT ${limit * 4}))
        WHERE place = 1 ORDER BY last_seq DESC LIMIT ${limit}`,
  );
}

/** Whether events of this aggregate wait to be sent, contradict what is known, or are all with the back-office. */
export function sendStateOf(db: Db, aggregateId: string): 'waiting' | 'contradicted' | 'accepted' {
  const row = get<{ unsent: number; contradicted: number }>(
    db,
    sql`SELECT coalesce(sum(own.verdict IS NULL), 0) AS unsent,
          coalesce(sum(own.verdict = 'contradicted' AND coalesce(tasks.status, '') <> 'resolved'), 0) AS contradicted
        FROM events_by_aggregate AS own LEFT JOIN tasks ON tasks.event_id = own.id
        WHERE own.aggregate_id = ${aggregateId}`,
  );
  if (row && row.unsent > 0) return 'waiting';
  return row && row.contradicted > 0 ? 'contradicted' : 'accepted';
}
