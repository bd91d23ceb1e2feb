import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { newCommandId, Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

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
    let refused = '';
    while (refused === '') {
      const id = newCommandId();
      const response = await clerk.answer('door.help', HELP, id);
      if (response.ok) acknowledged.push((response.output as { visitId: string }).visitId);
      else {
        expect(response.error.code).toBe('diskFull');
        refused = id;
      }
      expect(acknowledged.length).toBeLessThan(5_000);
    }
    const before = await clerk.call('day.figures', {});
    expect((await clerk.answer('door.help', HELP)).ok).toBe(false);

    fs.rmSync(filler);
    const { visitId } = await clerk.call('door.help', HELP, refused);
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

  it('lets people sign in and read, says so for as long as it is full, and records the sign-in once there is room', async () => {
    const filler = path.join(mountPoint, 'filler');
    const manager = await signIn(office, 'Māra Kalniņa');
    const leaver = await signIn(office, 'Juris Vītols');
    fillDisk(filler, 0);
    // What the write-ahead log has kept of its room is used up first.
    while ((await manager.answer('door.help', HELP)).ok);
    const again = (person: Person) => new Person(office, 'ipc', person.session);

    const dace = await signIn(office, 'Dace Priede', '2. lodziņš');
    expect((await dace.call('session.me', {})).counter?.name).toBe('2. lodziņš');
    expect((await dace.call('visit.day', { day: localDate(Date.now()) })).rows.length).toBeGreaterThan(0);
    expect((await dace.call('connection.status', {})).disk).toBe('full');
    expect(await dace.refusal('door.help', HELP)).toBe('diskFull');
    expect(await dace.refusal('session.chooseCounter', { counterId: null })).toBe('diskFull');

    // What could never be begun is refused now: later it would hold up everybody.
    const { staff } = await dace.call('session.options', {});
    const ilze = staff.find(({ name }) => name === 'Ilze Ozola');
    const profile = { categories: [], institutions: null, languages: null };
    const toNothing = { staffId: ilze?.id ?? '', pin: ilze?.demoPin ?? '', counterId: null, profile };
    expect(await new Person(office).refusal('session.signIn', toNothing)).toBe('shift.nothingToTake');

    // Wrong PINs cost time all the same, and the right one lets in again.
    const anna = staff.find(({ name }) => name === 'Anna Kļaviņa');
    const wrong = { staffId: anna?.id ?? '', pin: '9998', counterId: null };
    for (let tries = 0; tries < 3; tries += 1)
      expect(await new Person(office).refusal('session.signIn', wrong)).toBe('wrongPin');
    expect(await new Person(office).refusal('session.signIn', wrong)).toBe('tooManyTries');

    // Nobody stays signed in, or open to be read, because of the disk.
    await again(manager).call('session.lock', {});
    expect(await again(manager).refusal('session.me', {})).toBe('notPermitted');
    await again(leaver).call('session.signOut', {});
    expect(await again(leaver).refusal('session.me', {})).toBe('notSignedIn');

    fs.rmSync(filler);
    expect((await dace.call('session.options', {})).counters.map(({ takenBy }) => takenBy)).not.toContain(
      'Dace Priede',
    );
    await dace.call('door.help', HELP);
    const { counters } = await dace.call('session.options', {});
    expect(counters.find(({ name }) => name === '2. lodziņš')?.takenBy).toBe('Dace Priede');
    // What was only in memory is on the disk with it.
    await dace.call('session.lock', {});
    await office.close();
    office = await startTestOffice({ dataDir: mountPoint, machineNow: () => Date.now() + laterMs });
    expect(await again(dace).refusal('session.me', {})).toBe('notPermitted');
    expect(await again(manager).refusal('session.me', {})).toBe('notPermitted');
    expect(await again(leaver).refusal('session.me', {})).toBe('notSignedIn');
  });
});

const HELP = {
  triage: { serviceId: null, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' },
  result: 'answered',
} as const;

function fillDisk(filler: string, spareBytes = SPARE_BYTES): void {
  const { bavail, bsize } = fs.statfsSync(path.dirname(filler));
  fs.writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - spareBytes)));
}
