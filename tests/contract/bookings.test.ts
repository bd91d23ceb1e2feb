import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps, spanOf } from '#shared/domain/appointment/capacity.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { type Person, signIn } from '#tests/helpers/testOffice.ts';

const TELEPHONES = 6;
const AT_ONCE = 2;
const SERVICE = 'vsaa-sickness-benefit';
const PIN = '1000';

describe('six telephones as processes over the network', () => {
  const host = new OfficeProcess('--data', temporaryFolder(), '--demo');

  beforeAll(() => host.start());
  afterAll(() => host.end());

  it('book every time once, with answers lost and commands repeated', async () => {
    const office = { url: host.url, dispatch: () => Promise.reject(new Error('over the network only')) };
    const manager = await signIn(office, 'Māra Kalniņa', null, 'http');
    const day = await nextWorkingDay(manager);
    const settings = await manager.call('appointment.settings', {});
    const once = { ...settings, atOnce: Array<number>(7).fill(AT_ONCE), stepMinutes: 30 };
    await manager.call('appointment.changeSettings', once);

    const { staff } = await manager.call('session.options', {});
    const staffId = staff.find(({ name }) => name === 'Līga Balode')?.id ?? '';
    const args = [host.url, staffId, PIN, SERVICE, day];
    const booked = (await Promise.all(Array.from({ length: TELEPHONES }, () => telephone(args)))).flat();

    const { rows } = await manager.call('appointment.agenda', { day });
    // A lost answer was repeated and answered with the first result: each is printed exactly once.
    expect(booked).toHaveLength(rows.filter(({ name }) => name === 'Alma Ūdre').length);
    expect(rows.length).toBeGreaterThan(AT_ONCE * 20);
    expect(rows.filter(({ isDoubled }) => isDoubled)).toEqual([]);
    for (const row of rows) {
      const time = spanOf(row.from, row.minutes);
      const together = rows.filter((other) => overlaps(time, spanOf(other.from, other.minutes)));
      expect(together.length).toBeLessThanOrEqual(AT_ONCE);
      expect(new Set(together.map(({ placeName }) => placeName)).size).toBe(together.length);
    }
  });
});

async function nextWorkingDay(manager: Person): Promise<string> {
  const { days } = await manager.call('appointment.times', {
    serviceIds: [SERVICE],
    kind: 'visit',
    day: addDays(localDate(Date.now()), 1),
    exceptId: null,
  });
  const day = days.find(({ times }) => times.length > 0)?.day;
  if (day === undefined) throw new Error('a week without a working day');
  return day;
}

/** Times this telephone was given. */
function telephone(args: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bookingWorker.ts'), ...args]);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('exit', (code) =>
      code === 0 ? resolve(output.split('\n').filter(Boolean)) : reject(new Error(errors)),
    );
  });
}
