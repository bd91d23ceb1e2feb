import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createMachines } from '#electron/office/lan/machines.ts';
import { NOON, temporaryDatabase } from '#tests/factories/journal.ts';

it('a machine goes on working while it cannot be written down when it was last seen', () => {
  const db = temporaryDatabase();
  let now = NOON;
  const machines = createMachines({ db, now: () => now, newId: randomUUID, changed: () => undefined });
  const { id, token } = machines.add({ kind: 'display', name: 'Zāle', counterId: null }, '10.0.0.7');
  now += 3_600_000;
  // As on a full disk.
  db.pragma('query_only = 1');
  machines.seen(id, '10.0.0.8');
  expect(machines.find(token)).toMatchObject({ id, lastSeenAt: now, address: '10.0.0.8' });
  db.pragma('query_only = 0');
  now += 60_000;
  machines.seen(id, '10.0.0.8');
  const again = createMachines({ db, now: () => now, newId: randomUUID, changed: () => undefined });
  expect(again.find(token)).toMatchObject({ lastSeenAt: now, address: '10.0.0.8' });
});
