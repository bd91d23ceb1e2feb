import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredEvent } from '#shared/domain/event.ts';
import { outboxLines, sendStateOf } from '#db/journal/outbox.ts';
import type { Db } from '#db/open.ts';
import { run, sql } from '#db/sql.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, record, temporaryDatabase } from '#tests/factories/journal.ts';

const finished = { type: 'visit.finished', version: 1, payload: { ratingOffered: false } } as const;

let db: Db;
const device = aDevice();
const visitId = randomUUID();

beforeEach(() => {
  db = temporaryDatabase();
});

describe('lines of the outbox', () => {
  it('show a command once, by its first event', () => {
    record(db, aRecording(device), 'visit', visitId, ticketIssued(), finished);
    expect(outboxLines(db, device, 10)).toMatchObject([{ type: 'visit.ticketIssued', unsent: 2 }]);
  });

  it('show a contradicted command by what is contradicted, until it is settled', () => {
    const [, contradicted] = record(db, aRecording(device), 'visit', visitId, ticketIssued(), finished);
    judge('applied', null);
    judge('contradicted', contradicted!.id);
    const taskId = openTask(contradicted!);
    expect(outboxLines(db, device, 10)).toMatchObject([
      { type: 'visit.finished', contradictedEvent: contradicted!.id, reason: 'request.alreadyHandedOver' },
    ]);
    expect(sendStateOf(db, visitId)).toBe('contradicted');
    const resolved = { type: 'task.resolved', version: 1, payload: { resolution: 'theirs' } } as const;
    record(db, aRecording(device), 'task', taskId, resolved);
    judge('applied', null);
    const lines = outboxLines(db, device, 10);
    expect(lines.map(({ type, contradictedEvent }) => [type, contradictedEvent])).toEqual([
      ['task.resolved', null],
      ['visit.ticketIssued', null],
    ]);
    expect(sendStateOf(db, visitId)).toBe('accepted');
  });

  it('are as many as asked for, the newest first', () => {
    for (const _ of [1, 2, 3]) record(db, aRecording(device), 'visit', randomUUID(), ticketIssued());
    const newest = randomUUID();
    record(db, aRecording(device), 'visit', newest, ticketIssued());
    const lines = outboxLines(db, device, 2);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.aggregateId).toBe(newest);
  });
});

/** Null: every event without a verdict. */
function judge(verdict: 'applied' | 'contradicted', id: string | null): void {
  const reason = verdict === 'applied' ? null : 'request.alreadyHandedOver';
  run(
    db,
    id === null
      ? sql`UPDATE events SET verdict = ${verdict} WHERE verdict IS NULL`
      : sql`UPDATE events SET verdict = ${verdict}, reason = ${reason} WHERE id = ${id}`,
  );
}

function openTask({ id, aggregate, aggregateId }: StoredEvent): string {
  const taskId = randomUUID();
  record(db, aRecording(aDevice()), 'task', taskId, {
    type: 'task.opened',
    version: 1,
    payload: {
      kind: 'reconciliation',
      aggregate,
      aggregateId,
      eventId: id,
      againstEventId: null,
      reason: 'request.alreadyHandedOver',
      centreId: randomUUID(),
    },
  });
  return taskId;
}
