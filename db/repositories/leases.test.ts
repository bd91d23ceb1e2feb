import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { addLease, registerNumbersLeft, takeRegisterNumber } from '#db/repositories/leases.ts';
import { requestRegistered } from '#tests/factories/events.ts';
import { aDevice, aRecording, record, temporaryDatabase } from '#tests/factories/journal.ts';

const number = (serial: number): string => formatRegisterNumber('SAL', 2026, serial);

describe('leased register numbers', () => {
  it('are given one after the other, and then none', () => {
    const db = temporaryDatabase();
    addLease(db, { centreCode: 'SAL', year: 2026, from: 11, to: 12 });
    expect([1, 2, 3].map(() => takeRegisterNumber(db, 2026))).toEqual([number(11), number(12), null]);
    expect(registerNumbersLeft(db, 2026)).toBe(0);
    expect(takeRegisterNumber(db, 2027)).toBeNull();
  });

  it('are not given out twice when a block comes that holds used ones', () => {
    const db = temporaryDatabase();
    for (const serial of [3, 5, 205]) {
      const request = requestRegistered(randomUUID(), { registerNumber: number(serial) });
      record(db, aRecording(aDevice()), 'request', randomUUID(), request);
    }
    addLease(db, { centreCode: 'SAL', year: 2026, from: 1, to: 200 });
    addLease(db, { centreCode: 'SAL', year: 2027, from: 1, to: 200 });
    expect(takeRegisterNumber(db, 2026)).toBe(number(6));
    expect(takeRegisterNumber(db, 2027)).toBe(formatRegisterNumber('SAL', 2027, 1));
    addLease(db, { centreCode: 'SAL', year: 2026, from: 201, to: 205 });
    expect(registerNumbersLeft(db, 2026)).toBe(194);
  });
});
