import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile } from '#electron/shell/keyFile.ts';
import { openDatabase } from '#db/open.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { Person } from '#tests/helpers/testOffice.ts';

const DESKS = 20;
const TICKETS = Number(process.env['CLAIM_TICKETS'] ?? 80);
const PIN = '4711';

describe('twenty desks as processes over the network (invariant 4)', () => {
  const dataDir = temporaryFolder();
  const host = new OfficeProcess('--data', dataDir, '--empty');

  beforeAll(() => host.start());
  afterAll(() => host.end());

  it('get every client once, with answers lost, commands repeated and the host killed in the middle', async () => {
    const { desks, greeter } = await setUp(host.url);
    for (let index = 0; index < TICKETS; index += 1) await greeter.call('door.issueTicket', aTicket);

    let claims = 0;
    let isKilled = false;
    const claimed = await Promise.all(
      desks.map(({ staffId, counterId }) =>
        runDesk([host.url, staffId, PIN, counterId], () => {
          claims += 1;
          if (claims < TICKETS / 3 || isKilled) return;
          isKilled = true;
          void host.killAndRestart();
        }),
      ),
    );

    const tickets = claimed.flat();
    expect(isKilled).toBe(true);
    expect(tickets).toHaveLength(TICKETS);
    expect(new Set(tickets).size).toBe(TICKETS);
    expectOneCallEach(dataDir);
  });
});

const aTicket = {
  triage: { serviceId: null, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' },
  missingDocuments: [],
  // The test runs at any hour.
  overrideReason: 'pārbaude',
} as const satisfies Parameters<Person['call']>[1];

async function setUp(url: string) {
  const office = { url, dispatch: () => Promise.reject(new Error('over the network only')) };
  const person = new Person(office, 'http');
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:59' }]);
  await person.call('setup.complete', {
    centreName: 'Pārbaudes centrs',
    centreCode: 'PAR',
    openingHours: always,
    counters: Array.from({ length: DESKS }, (_, index) => ({
      name: `${index + 1}. lodziņš`,
      categories: ['D' as const],
    })),
    administrator: { name: 'Administrators', pin: PIN, roles: ['admin', 'greeter'] },
    staff: Array.from({ length: DESKS }, (_, index) => ({
      name: `Darbinieks ${index}`,
      pin: PIN,
      roles: ['clerk'],
    })),
    backoffice: null,
  });
  const { staff, counters } = await person.call('session.options', {});
  const administrator = staff.find(({ roles }) => roles.includes('admin'));
  const { token } = await person.call('session.signIn', {
    staffId: administrator?.id ?? '',
    pin: PIN,
    counterId: null,
  });
  const clerks = staff.filter(({ roles }) => roles.includes('clerk'));
  const desks = clerks.map(({ id }, index) => ({ staffId: id, counterId: counters[index]?.id ?? '' }));
  return { desks, greeter: new Person(office, 'http', token) };
}

/** Tickets this desk was given, in order. */
function runDesk(args: readonly string[], onClaim: () => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const desk = spawn(process.execPath, [path.join(import.meta.dirname, 'claimWorker.ts'), ...args]);
    let output = '';
    let errors = '';
    desk.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      onClaim();
    });
    desk.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    desk.on('exit', (code) =>
      code === 0 ? resolve(output.split('\n').filter(Boolean)) : reject(new Error(errors)),
    );
  });
}

function expectOneCallEach(dataDir: string): void {
  const key = readKeyFile(dataDir);
  if (!key) throw new Error('the host made a key');
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), key);
  const count = (sql: string): unknown => db.prepare(sql).pluck().get();
  expect(count(`SELECT count(*) FROM events WHERE type = 'visit.called'`)).toBe(TICKETS);
  expect(count(`SELECT count(DISTINCT aggregate_id) FROM events WHERE type = 'visit.called'`)).toBe(TICKETS);
  expect(count(`SELECT count(*) FROM visits WHERE status = 'finished'`)).toBe(TICKETS);
  db.close();
}
