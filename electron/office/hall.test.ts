import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#db/transaction.ts';
import { localDate } from '#shared/lib/time.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, NOON, record, temporaryDatabase } from '#tests/factories/journal.ts';
import { createCatalogueHolder } from './catalogueHolder.ts';
import { rangeFor, readHall } from './hall.ts';

const noop = (): void => undefined;

it('is looked at once for all who ask in the same moment, and anew after every change and every quarter second', () => {
  let now = NOON;
  const db = temporaryDatabase();
  const device = aDevice();
  const log = { info: noop, warn: noop, error: noop, close: noop };
  const office = {
    db,
    clock: { now: () => now, offsetMs: () => 0, correct: noop, isTold: () => true, isBelieved: () => true },
    catalogue: createCatalogueHolder(db, log, () => localDate(now)).current,
  };
  const newTicket = (): void => void record(db, aRecording(device), 'visit', v7(), ticketIssued());
  const waiting = (): number => readHall(office).waiting.length;

  const empty = readHall(office);
  expect(readHall(office)).toBe(empty);
  newTicket();
  expect(waiting()).toBe(1);
  const one = readHall(office);
  now += 249;
  expect(readHall(office)).toBe(one);
  now += 1;
  expect(readHall(office)).not.toBe(one);
  now -= 3_600_000;
  expect(readHall(office).now).toBe(now);

  // What is taken back was never there.
  expect(() =>
    transact(db, () => {
      newTicket();
      expect(waiting()).toBe(2);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(waiting()).toBe(1);

  // One hall has one answer to one question.
  const hall = readHall(office);
  const comer = { category: 'A', serviceId: null, dueAt: now };
  expect(rangeFor(hall, { ...comer })).toBe(rangeFor(hall, { ...comer }));
  expect(rangeFor(hall, { ...comer, dueAt: now + 1 })).not.toBe(rangeFor(hall, comer));
});
