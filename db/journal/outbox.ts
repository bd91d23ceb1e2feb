import { all, sql } from '#db/sql.ts';
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

export type SendState = 'waiting' | 'contradicted' | 'accepted';

/**
 * Whether events of each aggregate wait to be sent, contradict what is known, or are all with the back-office. Asked for
 * many at once, because what waits is looked through as a whole.
 */
export function sendStatesOf(db: Db, aggregateIds: readonly string[]): (aggregateId: string) => SendState {
  const rows = all<{ id: string; unsent: number; contradicted: number }>(
    db,
    sql`SELECT own.aggregate_id AS id, sum(own.verdict IS NULL) AS unsent,
          sum(own.verdict = 'contradicted' AND coalesce(tasks.status, '') <> 'resolved') AS contradicted
        FROM events_by_aggregate AS own LEFT JOIN tasks ON tasks.event_id = own.id
        WHERE own.aggregate_id IN (SELECT value FROM json_each(${JSON.stringify(aggregateIds)}))
        GROUP BY own.aggregate_id`,
  );
  const states = new Map(rows.map((row): [string, SendState] => [row.id, stateIn(row)]));
  return (aggregateId) => states.get(aggregateId) ?? 'accepted';
}

export function sendStateOf(db: Db, aggregateId: string): SendState {
  return sendStatesOf(db, [aggregateId])(aggregateId);
}

function stateIn({ unsent, contradicted }: { unsent: number; contradicted: number }): SendState {
  if (unsent > 0) return 'waiting';
  return contradicted > 0 ? 'contradicted' : 'accepted';
}
