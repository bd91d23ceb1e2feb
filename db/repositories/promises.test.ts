import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { VisitEvent } from '#shared/domain/visit/types.ts';
import { promiseFigures, promisesByCategory } from '#shared/domain/queue/promiseFigures.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { Db } from '#db/open.ts';
import { promisesBefore, promisesToday } from '#db/repositories/promises.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, NOON, record, temporaryDatabase } from '#tests/factories/journal.ts';

const device = aDevice();
const [TODAY, BEFORE] = ['2026-11-24', '2026-11-10'];

type Promised = NonNullable<Parameters<typeof ticketIssued>[0]>;

/** A client of today, unless said otherwise, who is called after these minutes. */
function come(db: Db, minutes: readonly number[], promised: Promised = {}): string {
  const visitId = v7();
  record(db, aRecording(device), 'visit', visitId, ticketIssued(promised));
  for (const after of minutes) {
    const recording = aRecording(device, { at: NOON + after * MINUTE_MS });
    record(db, recording, 'visit', visitId, called, missed, { ...returned });
  }
  return visitId;
}

const called: VisitEvent = {
  type: 'visit.called',
  version: 1,
  payload: { counter: '1. lodziņš', callNumber: 1, dueAt: NOON, waitedMinutes: 5 },
};
const missed: VisitEvent = { type: 'visit.missed', version: 1, payload: { calls: 1 } };
const returned: VisitEvent = { type: 'visit.returned', version: 1, payload: { dueAt: NOON } };

it('a promise held when the first call came within it, to the minute', () => {
  const db = temporaryDatabase();
  for (const minutes of [5, 7, 10]) come(db, [minutes]);
  come(db, [4.9]);
  come(db, [10.1]);
  come(db, [8, 40]);
  expect(promiseFigures(promisesToday(db, TODAY))).toEqual({
    promised: 6,
    held: 4,
    earlier: 1,
    later: 1,
    medianWidthMinutes: 5,
  });
  db.close();
});

it('whoever was promised nothing, or has not been called, is not counted; nor is a call that was taken back', () => {
  const db = temporaryDatabase();
  come(db, []);
  come(db, [7], { promise: null });
  const visitId = come(db, []);
  const [call] = record(db, aRecording(device, { at: NOON + 1 }), 'visit', visitId, called);
  record(db, aRecording(device, { at: NOON + 2 }), 'visit', visitId, {
    type: 'visit.undone',
    version: 1,
    payload: { what: 'visit.called', homeCentreId: null },
    ...(call ? { undoOf: call.id } : {}),
  });
  expect(promiseFigures(promisesToday(db, TODAY))).toMatchObject({ promised: 0, medianWidthMinutes: null });
  db.close();
});

it('days before today are another line, and a category is judged by twenty promises or not at all', () => {
  const db = temporaryDatabase();
  for (let index = 0; index < 20; index += 1) come(db, [7], { businessDay: BEFORE, category: 'B' });
  come(db, [7], { businessDay: BEFORE });
  come(db, [7], { businessDay: '2026-10-01' });
  come(db, [7]);
  expect(promisesToday(db, TODAY)).toHaveLength(1);
  const before = promisesBefore(db, TODAY, 30);
  expect(before).toHaveLength(21);
  expect(promisesByCategory(before)).toMatchObject([{ category: 'B', promised: 20, held: 20 }]);
  db.close();
});
