import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { newCommandId, signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

const DISK = '16m';
const SPARE_BYTES = 300_000;

/** A disk of its own that can be full: only somebody who may mount one can run this. */
const mountPoint = temporaryFolder();
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', mountPoint]).status === 0;

describe.skipIf(!canMount)('a full disk (needs the right to mount one)', () => {
  let office: Office;
  let clerk: Person;
  let laterMs = 0;
  beforeAll(async () => {
    office = await startTestOffice({ dataDir: mountPoint, machineNow: () => Date.now() + laterMs });
    clerk = await signIn(office, 'Dace Priede', '3. lodziņš');
  });
  afterAll(async () => {
    await office.close();
    // Lazily: the log's file may still be on its way to being closed.
    execFileSync('umount', ['-l', mountPoint]);
  });

  it('is said in one code, loses nothing, and the same command goes through once there is room', async () => {
    const filler = path.join(mountPoint, 'filler');
    fillDisk(filler);
    const acknowledged: string[] = [];
    const triage = {
      serviceId: null,
      lifeSituationId: null,
      need: 'none',
      hasEid: null,
      language: 'lv',
    } as const;
    let refused = '';
    while (refused === '') {
      const id = newCommandId();
      const response = await clerk.answer('door.help', { triage, result: 'answered' }, id);
      if (response.ok) acknowledged.push((response.output as { visitId: string }).visitId);
      else {
        expect(response.error.code).toBe('diskFull');
        refused = id;
      }
      expect(acknowledged.length).toBeLessThan(5_000);
    }
    const before = await clerk.call('day.figures', {});
    expect((await clerk.answer('door.help', { triage, result: 'answered' })).ok).toBe(false);

    fs.rmSync(filler);
    const { visitId } = await clerk.call('door.help', { triage, result: 'answered' }, refused);
    for (const id of [...acknowledged, visitId]) {
      expect((await clerk.call('visit.get', { visitId: id })).status).toBe('redirected');
    }
    expect((await clerk.call('day.figures', {})).ticketsIn).toBe(before.ticketsIn + 1);
  });

  it('starts on the next morning with what is there, and ends the day before once there is room', async () => {
    const waiting = async () =>
      (await clerk.call('visit.day', { day })).rows.filter(({ status }) => status === 'waiting');
    const day = (await clerk.call('visit.day', { day: null })).today;
    expect(await waiting()).not.toEqual([]);
    const filler = path.join(mountPoint, 'filler');
    fillDisk(filler, 0);
    await office.close();
    laterMs = 86_400_000;
    const start = () => startTestOffice({ dataDir: mountPoint, machineNow: () => Date.now() + laterMs });
    office = await start();
    expect(office.url).toContain('http');
    await office.close();
    fs.rmSync(filler);
    office = await start();
    clerk = await signIn(office, 'Māra Kalniņa');
    expect(await waiting()).toEqual([]);
  });
});

function fillDisk(filler: string, spareBytes = SPARE_BYTES): void {
  const { bavail, bsize } = fs.statfsSync(path.dirname(filler));
  fs.writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - spareBytes)));
}
