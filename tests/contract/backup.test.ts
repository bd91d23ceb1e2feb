import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { localDate } from '#shared/lib/time.ts';
import { inspectBackup } from '#db/backup/inspectBackup.ts';
import { restoreBackup } from '#db/backup/restoreBackup.ts';
import { writeBackup } from '#db/backup/writeBackup.ts';
import { DATABASE_FILE, RATINGS_FILE } from '#db/files.ts';
import { loadState } from '#db/journal/states.ts';
import { verifyJournal } from '#db/journal/verify.ts';
import { LATEST_VERSION, migrate, MIGRATIONS } from '#db/migrations/migrate.ts';
import { openConnection, openDatabase } from '#db/open.ts';
import { giveRating } from '#db/ratings/pool.ts';
import { saveCounter } from '#db/repositories/counters.ts';
import { registerNumbersLeft } from '#db/repositories/leases.ts';
import { takeTicketNumber } from '#db/repositories/visits.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { DEMO_CODE, startCentral, type Central } from '#tests/helpers/central.ts';
import { KEY_IN_HEX, runCommand } from '#tests/helpers/backupCommands.ts';
import { changeVisit, issueTicket, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { startTestOffice } from '#tests/helpers/testOffice.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';

const OPENING = backupOpening(TEST_KEY);
const NAME = 'Zvirbulēns';

/** A folder with some work in it that nobody has open. */
function folderWithWork(): string {
  const office = openSyncOffice({ url: null });
  issueTicket(office, 'A001');
  for (let index = 0; index < 20; index += 1) {
    registerRequest(office, registerClient(office, { familyName: `${NAME} ${index}` }));
  }
  office.ratings.close();
  office.db.close();
  return office.folder;
}

const newFile = (): string => path.join(temporaryFolder(), 'centre.backup');

describe('a drill: backup beside a running office, the folder lost, restored, connected', () => {
  let central: Central;
  let centre: Centre;
  let office: SyncOffice;
  let neighbour: SyncOffice;
  beforeAll(async () => {
    central = await startCentral();
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    centre = await central.newCentre();
    office = openSyncOffice({ url: central.url() });
    neighbour = openSyncOffice({ url: central.url() });
    await office.sync();
    await neighbour.sync();
  });
  afterEach(() => neighbour.close());

  const backUp = (): string => {
    const file = newFile();
    expect(runCommand('backup', [file, '--data', office.folder])).toMatchObject({ status: 0 });
    return file;
  };
  const loseAndRestore = async (file: string): Promise<string> => {
    await office.close();
    fs.rmSync(office.folder, { recursive: true });
    const folder = temporaryFolder();
    expect(runCommand('restore', [file, '--data', folder])).toMatchObject({ status: 0 });
    return folder;
  };
  const numbersIn = async (): Promise<string[]> => {
    const rows = await central.sql()<{ number: string }[]>`
      select payload->>'registerNumber' as number from event
      where type in ('request.registered', 'request.numberAssigned') and payload->>'registerNumber' like ${`${centre.code}-%`}`;
    return rows.map(({ number }) => number);
  };

  it('loses nothing the back-office has acknowledged and gives no number twice', async () => {
    const client = registerClient(office);
    const sent = Array.from({ length: 5 }, () => registerRequest(office, client));
    await office.sync();
    // In the backup not sent yet; the back-office gets them from the office that is lost afterwards.
    const between = [registerRequest(office, client), registerRequest(office, client)];
    const visit = issueTicket(office, 'A001');
    const backup = backUp();
    const later = Array.from({ length: 6 }, () => registerRequest(office, client));
    changeVisit(office, visit, { kind: 'call', counter: '1. lodziņš' });
    await office.sync();
    const folder = await loseAndRestore(backup);

    office = openSyncOffice({ url: central.url(), folder });
    // Work goes on before there is a network again; nobody may promise a number that was given out already.
    const offline = [registerRequest(office, client), registerRequest(office, client)];
    for (const id of offline) expect(loadState(office.db, 'request', id)?.registerNumber).toBeNull();
    const incarnation = office.device().incarnation;
    await office.sync();
    expect(office.device().incarnation).toBe(incarnation + 1);
    const afterwards = registerRequest(office, client);
    await office.sync();
    await neighbour.sync();
    for (const id of [...sent, ...between, ...later, ...offline, afterwards]) {
      expect(loadState(office.db, 'request', id)?.registerNumber, id).toMatch(/^[A-Z]{3}-\d\d-\d{6}-.$/);
    }
    expect(loadState(office.db, 'visit', visit)?.status).toBe('called');
    const numbers = await numbersIn();
    expect(numbers).toHaveLength(16);
    expect(new Set(numbers).size).toBe(16);
    expect(verifyJournal(office.db, office.device())).toBeNull();
    expect(await faultsOf(central, centre, [office, neighbour])).toEqual([]);
    await office.close();
  });

  it('notices the lost continuation without any new work, too', async () => {
    const client = registerClient(office);
    const backup = backUp();
    const lost = registerRequest(office, client);
    await office.sync();
    office = openSyncOffice({ url: central.url(), folder: await loseAndRestore(backup) });
    await office.sync();
    expect(loadState(office.db, 'request', lost)?.registerNumber).toMatch(/^[A-Z]{3}-/);
    expect(await faultsOf(central, centre, [office])).toEqual([]);
    await office.close();
  });

  it('waits for a new enrolment code in a real centre, and is whole with it', async () => {
    const client = registerClient(office);
    await office.sync();
    const backup = backUp();
    registerRequest(office, client);
    await office.sync();
    const folder = await loseAndRestore(backup);
    office = openSyncOffice({ url: null, folder });
    const kept = registerRequest(office, client);
    await office.sync();
    expect(office.link.state().lastTry?.problem).toBe('cloned');
    await office.link.enrol(central.url(), DEMO_CODE);
    await office.sync();
    expect(loadState(office.db, 'request', kept)?.registerNumber).toMatch(/^[A-Z]{3}-/);
    expect(await faultsOf(central, centre, [office])).toEqual([]);
    await office.close();
  });

  it('goes on in the same chain when nothing happened after the backup', async () => {
    registerRequest(office, registerClient(office));
    await office.sync();
    const folder = await loseAndRestore(backUp());
    office = openSyncOffice({ url: central.url(), folder });
    registerRequest(office, registerClient(office));
    await office.sync();
    expect(office.device().incarnation).toBe(1);
    expect(await faultsOf(central, centre, [office])).toEqual([]);
    await office.close();
  });

  it('does not bring back a person who was erased after the backup', async () => {
    const client = registerClient(office, { familyName: NAME });
    await office.sync();
    const backup = backUp();
    const context = { now: Date.now(), ownerOf: () => null };
    expect(await eraseSubject(central.sql(), client, context)).toBe('erased');
    office = openSyncOffice({ url: central.url(), folder: await loseAndRestore(backup) });
    expect(loadState(office.db, 'client', client)?.data?.familyName).toBe(NAME);
    await office.sync();
    expect(loadState(office.db, 'client', client)?.data ?? null).toBeNull();
    const left = office.db
      .prepare('SELECT count(*) FROM event_personal WHERE data LIKE ?')
      .pluck()
      .get(`%${NAME}%`);
    expect(left).toBe(0);
    await office.close();
  });
});

describe('a backup', () => {
  it('is made beside a running office; a restore is not', async () => {
    const office = await startTestOffice();
    const dataDir = fs.mkdtempSync(path.join(temporaryFolder(), 'office-'));
    await office.close();
    const running = await startTestOffice({ dataDir });
    const file = newFile();
    const backup = runCommand('backup', [file, '--data', dataDir]);
    expect(backup).toMatchObject({ status: 0 });
    expect(backup.text).toMatch(/data version \d+, \d+ events/);
    const refused = runCommand('restore', [file, '--data', dataDir, '--replace']);
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.text).toContain('Another Lodziņš works with the data');
    await running.close();
    expect(runCommand('restore', [file, '--data', dataDir, '--replace'])).toMatchObject({ status: 0 });
  });

  it('is one file without a readable name, and what is said of it names nobody', () => {
    const file = newFile();
    const { text } = runCommand('backup', [file, '--data', folderWithWork()]);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['centre.backup']);
    expect(fs.readFileSync(file).includes('Zvirbul')).toBe(false);
    expect(fs.readFileSync(file).includes('SQLite format')).toBe(false);
    expect(text).toContain('20 requests, 20 clients');
    expect(text).not.toContain('Zvirbul');
  });

  it('holds no anonymous rating, and a restore leaves those of the folder where they are', () => {
    const folder = folderWithWork();
    const office = openSyncOffice({ url: null, folder });
    giveRating(office.ratings, { id: office.newRandomId(), service: 5, manner: 5, tags: [] });
    const file = newFile();
    writeBackup(folder, OPENING, file);
    office.ratings.close();
    office.db.close();
    const elsewhere = temporaryFolder();
    expect(runCommand('restore', [file, '--data', elsewhere])).toMatchObject({ status: 0 });
    expect(fs.existsSync(path.join(elsewhere, RATINGS_FILE))).toBe(false);
    expect(runCommand('restore', [file, '--data', folder, '--replace'])).toMatchObject({ status: 0 });
    const again = openSyncOffice({ url: null, folder });
    expect(again.ratings.prepare('SELECT count(*) FROM pool').pluck().get()).toBe(1);
    again.ratings.close();
    again.db.close();
  });

  it('never replaces a file, and is nothing where there are no data', () => {
    const folder = folderWithWork();
    const file = newFile();
    fs.writeFileSync(file, 'something else');
    expect(runCommand('backup', [file, '--data', folder])).toMatchObject({ status: 2 });
    expect(fs.readFileSync(file, 'utf8')).toBe('something else');
    expect(runCommand('backup', [newFile(), '--data', temporaryFolder()])).toMatchObject({ status: 2 });
    expect(runCommand('backup', [])).toMatchObject({ status: 2 });
  });
});

describe('a restore', () => {
  it('keeps what was there aside, and only when it is told to replace it', () => {
    const [first, second] = [folderWithWork(), folderWithWork()];
    const file = newFile();
    writeBackup(first, OPENING, file);
    const before = fs.readFileSync(path.join(second, DATABASE_FILE));
    const refused = runCommand('restore', [file, '--data', second]);
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.text).toContain('--replace');
    expect(fs.readFileSync(path.join(second, DATABASE_FILE)).equals(before)).toBe(true);
    expect(runCommand('restore', [file, '--data', second, '--replace'])).toMatchObject({ status: 0 });
    const [aside = ''] = fs.readdirSync(second).filter((name) => name.startsWith('replaced-'));
    expect(fs.readFileSync(path.join(second, aside, DATABASE_FILE)).equals(before)).toBe(true);
  });

  it('drops the leased register numbers and lets tickets go on far above', () => {
    const folder = temporaryFolder();
    const db = openDatabase(path.join(folder, DATABASE_FILE), TEST_KEY);
    const now = new Date();
    const today = localDate(now.getTime());
    const year = now.getFullYear();
    db.prepare('INSERT INTO leases VALUES (?, 1, 200, 5, ?)').run(year, 'SAL');
    saveCounter(db, { id: 'c1', position: 1, name: '1. lodziņš', categories: ['A', 'B'], hall: null });
    for (let taken = 0; taken < 12; taken += 1) takeTicketNumber(db, today, 'A');
    db.close();
    const file = newFile();
    writeBackup(folder, OPENING, file);
    const target = temporaryFolder();
    restoreBackup(file, OPENING, target, { now, today });
    const restored = openDatabase(path.join(target, DATABASE_FILE), TEST_KEY);
    expect(registerNumbersLeft(restored, year)).toBe(0);
    expect([takeTicketNumber(restored, today, 'A'), takeTicketNumber(restored, today, 'B')]).toEqual([
      513, 501,
    ]);
    restored.close();
  });

  it('says what to do about another key, and changes nothing', () => {
    const folder = folderWithWork();
    const file = newFile();
    writeBackup(folder, OPENING, file);
    const target = temporaryFolder();
    const refused = runCommand('restore', [file, '--data', target], 'ab'.repeat(32));
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.text).toContain('This key does not open it');
    expect(runCommand('restore', [file, '--data', target], null).text).toContain('LODZINS_KEY');
    expect(runCommand('restore', [file, '--data', target], 'no key').text).toContain('64 hexadecimal digits');
    expect(fs.existsSync(path.join(target, DATABASE_FILE))).toBe(false);
    const replacing = runCommand('restore', [file, '--data', folder, '--replace'], 'ab'.repeat(32));
    expect(replacing).toMatchObject({ status: 1 });
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('replaced-'))).toEqual([]);
  });

  it('takes the key from the key file of the folder', () => {
    const folder = folderWithWork();
    fs.writeFileSync(path.join(folder, 'office.key'), `${KEY_IN_HEX}\n`);
    const file = newFile();
    expect(runCommand('backup', [file, '--data', folder], null)).toMatchObject({ status: 0 });
    const target = temporaryFolder();
    fs.writeFileSync(path.join(target, 'office.key'), `${KEY_IN_HEX}\n`);
    expect(runCommand('restore', [file, '--data', target], null)).toMatchObject({ status: 0 });
  });

  it('says of a file from a newer program that this one has to be updated', () => {
    const folder = folderWithWork();
    const db = openConnection(path.join(folder, DATABASE_FILE), TEST_KEY);
    db.pragma(`user_version=${LATEST_VERSION + 1}`);
    db.pragma('journal_mode=DELETE');
    db.close();
    const refused = runCommand('restore', [path.join(folder, DATABASE_FILE), '--data', temporaryFolder()]);
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.text).toContain('Update Lodziņš');
  });

  it('finds one flipped bit wherever it is, and a file that is cut off', () => {
    const file = newFile();
    writeBackup(folderWithWork(), OPENING, file);
    const whole = fs.readFileSync(file);
    const altered = path.join(temporaryFolder(), 'altered.backup');
    const parts = 30;
    for (let part = 0; part < parts; part += 1) {
      const content = Buffer.from(whole);
      const at = Math.floor((whole.length * (part + 0.5)) / parts);
      content[at] = (content[at] ?? 0) ^ (1 << (part % 8));
      fs.writeFileSync(altered, content);
      expect(() => inspectBackup(altered, OPENING), `byte ${at}`).toThrow(/damaged|cannot be read/);
    }
    fs.writeFileSync(altered, whole.subarray(0, whole.length - 4096));
    expect(() => inspectBackup(altered, OPENING)).toThrow(/damaged/);
    const refused = runCommand('restore', [altered, '--data', temporaryFolder()]);
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.text).toContain('Take another backup');
  });

  it('finds an event that was altered by somebody who has the key', () => {
    const folder = folderWithWork();
    const db = openConnection(path.join(folder, DATABASE_FILE), TEST_KEY);
    db.prepare(`UPDATE events SET payload = '{}' WHERE device_seq = 7`).run();
    db.close();
    expect(() => writeBackup(folder, OPENING, newFile())).toThrow(/event 7 .* \(hash\)/);
  });

  it('brings a file of the version before this one up to date', () => {
    const folder = temporaryFolder();
    const db = openConnection(path.join(folder, DATABASE_FILE), TEST_KEY);
    const before = MIGRATIONS.at(-2)?.version ?? 0;
    migrate(db, before);
    db.close();
    const file = newFile();
    writeBackup(folder, OPENING, file);
    const target = temporaryFolder();
    const moment = { now: new Date(), today: '2026-11-24' };
    expect(restoreBackup(file, OPENING, target, moment).contents.version).toBe(before);
    const restored = openDatabase(path.join(target, DATABASE_FILE), TEST_KEY);
    expect(restored.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
    restored.close();
  });
});
