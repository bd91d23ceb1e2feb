import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#db/transaction.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, NOON, record, temporaryDatabase } from '#tests/factories/journal.ts';
import { readHall, type HallOffice } from './hall.ts';

it('is looked at once for all who ask in the same moment, and anew after every change and every quarter second', () => {
  let now = NOON;
  const db = temporaryDatabase();
  const device = aDevice();
  const office: HallOffice = {
    db,
    clock: { now: () => now, offsetMs: () => 0, correct: () => undefined },
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
});
