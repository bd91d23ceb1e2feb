import { expect, it } from 'vitest';
import { readMeta, writeMeta } from '#db/meta.ts';
import { get, sql } from '#db/sql.ts';
import { transact } from '#db/transaction.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

it('gives what was written, in the transaction and after it', () => {
  const db = temporaryDatabase();
  expect(readMeta(db, 'some')).toBeNull();
  transact(db, () => {
    writeMeta(db, 'some', { of: 1 });
    expect(readMeta(db, 'some')).toEqual({ of: 1 });
  });
  expect(readMeta(db, 'some')).toEqual({ of: 1 });
});

it('gives what was there before when the write was undone, also in the next transaction', () => {
  const db = temporaryDatabase();
  writeMeta(db, 'some', 'before');
  const undone = (): unknown =>
    transact(db, () => {
      writeMeta(db, 'some', 'undone');
      expect(readMeta(db, 'some')).toBe('undone');
      throw new Error('no');
    });
  expect(undone).toThrow('no');
  expect(transact(db, () => readMeta(db, 'some'))).toBe('before');
  expect(readMeta(db, 'some')).toBe('before');
});

it('gives what was there before a part of a transaction that was undone', () => {
  const db = temporaryDatabase();
  writeMeta(db, 'some', 'before');
  transact(db, () => {
    const part = (): unknown =>
      transact(db, () => {
        writeMeta(db, 'some', 'undone');
        throw new Error('no');
      });
    expect(part).toThrow('no');
    expect(readMeta(db, 'some')).toBe('before');
  });
  expect(transact(db, () => readMeta(db, 'some'))).toBe('before');
});

it('does not read again what nobody has written, and lets nobody change it by hand', () => {
  const db = temporaryDatabase();
  writeMeta(db, 'some', { list: [1] });
  const first = transact(db, () => readMeta<{ list: number[] }>(db, 'some'));
  expect(transact(db, () => readMeta(db, 'some'))).toBe(first);
  expect(() => first?.list.push(2)).toThrow(TypeError);
  expect(get(db, sql`SELECT value FROM meta WHERE key = 'some'`)).toEqual({ value: '{"list":[1]}' });
});

it('knows a transaction that another one followed from one that is still under way', () => {
  const db = temporaryDatabase();
  const twice = db.transaction(() => {
    writeMeta(db, 'some', 'undone');
    expect(readMeta(db, 'some')).toBe('undone');
    throw new Error('no');
  });
  expect(() => twice.immediate()).toThrow('no');
  expect(transact(db, () => readMeta(db, 'some'))).toBeNull();
});
