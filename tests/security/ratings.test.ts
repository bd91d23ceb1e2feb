import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBackoffice, type TestBackoffice } from '#backoffice/testing/testBackoffice.ts';
import { openDatabase, unlock, type Db } from '#db/open.ts';
import { openRatings } from '#db/ratings/open.ts';
import type { Office } from '#electron/office/office.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';
import { bestJoin, chanceLimit, type Signal } from '#tests/security/joinAttack.ts';

const VISITS = 40;
const PLANTED_RUNS = 10;

describe('ratings cannot be joined to visits (invariant 6)', () => {
  const dataDir = temporaryFolder();
  let backoffice: TestBackoffice;
  let office: Office;
  /** Ids of the ratings in the order in which their visits ended: what the attacker wants to find out. */
  const truth: string[] = [];

  beforeAll(async () => {
    backoffice = await startTestBackoffice({ demo: true });
    office = await startTestOffice({ dataDir, backofficeUrl: backoffice.url });
    const clerk = await signIn(office, 'Dace Priede', '3. lodziņš');
    const { token } = await clerk.call('session.openTerminal', { kind: 'clientScreen' });
    const screen = new Person(office, 'ipc', token);
    for (let visit = 0; visit < VISITS; visit += 1) truth.push(await serveAndRate(clerk, screen));
  });
  afterAll(async () => {
    await office.close();
    await backoffice.close();
  });

  it('in the office: neither the pool nor what was released says when or by whom', async () => {
    const signals = officeSignals(dataDir);
    expect(signals.length).toBeGreaterThan(3);
    const { name, strength } = bestJoin(signals, truth);
    expect(strength, name).toBeLessThan(chanceLimit(VISITS, signals.length));
  });

  it('in the back-office: neither rows, places, transactions nor sizes say it', async () => {
    await backofficeHasRatings(backoffice);
    const signals = await backofficeSignals(backoffice);
    const sent = new Set(signals[0]?.order);
    const { name, strength } = bestJoin(
      signals,
      truth.filter((id) => sent.has(id)),
    );
    expect(strength, name).toBeLessThan(chanceLimit(sent.size, signals.length));
    const transactions = await backoffice.sql`SELECT count(DISTINCT xmin::text)::int AS count FROM rating`;
    expect(transactions[0]?.['count']).toBeLessThanOrEqual(2);
  });

  it('and share no value with the journal: no id of theirs occurs there, and no id of the journal in them', () => {
    const db = openDatabase(path.join(dataDir, 'lodzins.db'), TEST_KEY);
    const journal =
      JSON.stringify(db.prepare('SELECT * FROM events').all()) +
      JSON.stringify(db.prepare('SELECT * FROM commands').all());
    for (const id of truth) expect(journal).not.toContain(id);
    db.close();
    const ratings = openRatings(path.join(dataDir, 'ratings.db'), TEST_KEY);
    const content = ['pool', 'batch', 'released', 'meta'].flatMap((table) =>
      ratings.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify(content)).not.toMatch(/\d\d:\d\d|lodziņš|vsaa-/);
    ratings.close();
  });
});

describe('a rating written in the transaction of its visit', () => {
  it(`is joined to it in ${PLANTED_RUNS} of ${PLANTED_RUNS} runs`, () => {
    for (let run = 0; run < PLANTED_RUNS; run += 1) {
      const db = openDatabase(path.join(temporaryFolder(), 'lodzins.db'), TEST_KEY);
      db.exec('CREATE TABLE planted_rating (id TEXT UNIQUE, service INTEGER)');
      const truth = Array.from({ length: VISITS }, () => randomUUID());
      for (const id of truth)
        db.transaction(() => db.prepare('INSERT INTO planted_rating VALUES (?, 5)').run(id))();
      const signals = tableSignals(db, 'planted_rating', true);
      const { strength } = bestJoin(signals, truth);
      expect(strength).toBeGreaterThan(chanceLimit(VISITS, signals.length));
      db.close();
    }
  });
});

async function serveAndRate(clerk: Person, screen: Person): Promise<string> {
  const triage = {
    serviceId: 'vsaa-sickness-benefit',
    lifeSituationId: null,
    need: 'none',
    hasEid: null,
    language: 'lv',
  } as const;
  const { visitId } = await clerk.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });
  await clerk.call('visit.callThis', { visitId });
  await clerk.call('visit.startService', { visitId });
  await clerk.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await clerk.call('visit.finish', { visitId, offerRating: true });
  const { ratingId } = await screen.call('clientScreen.state', {});
  await screen.call('rating.give', {
    ratingId: ratingId ?? '',
    service: 1 + Math.floor(Math.random() * 5),
    manner: null,
    tags: [],
  });
  return ratingId ?? '';
}

/** Everything in the office's files that puts ratings into an order. */
function officeSignals(dataDir: string): Signal[] {
  const file = path.join(dataDir, 'ratings.db');
  const copy = path.join(temporaryFolder(), 'ratings.db');
  fs.copyFileSync(file, copy);
  expect(fs.existsSync(`${file}-wal`)).toBe(false);
  const db = openRatings(copy, TEST_KEY);
  unlock(db, TEST_KEY);
  const signals = ['pool', 'released'].flatMap((table) => tableSignals(db, table, false));
  const union = db.prepare('SELECT id FROM pool UNION ALL SELECT id FROM released').pluck().all() as string[];
  db.close();
  return [...signals, { name: 'pool, then released', order: union }];
}

function tableSignals(db: Db, table: string, hasRowid: boolean): Signal[] {
  const ids = (order: string): string[] =>
    db.prepare(`SELECT id FROM ${table} ${order}`).pluck().all() as string[];
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  return [
    { name: `${table} as it lies`, order: ids('') },
    ...columns.map((column) => ({ name: `${table} by ${column}`, order: ids(`ORDER BY "${column}"`) })),
    ...(hasRowid ? [{ name: `${table} by rowid`, order: ids('ORDER BY rowid') }] : []),
  ];
}

async function backofficeHasRatings({ sql }: TestBackoffice): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    const rows = await sql`SELECT count(*)::int AS count FROM rating`;
    if (Number(rows[0]?.['count']) >= 5) return;
    if (waited > 300) throw new Error('the ratings did not arrive');
    await pause(100);
  }
}

async function backofficeSignals({ sql }: TestBackoffice): Promise<Signal[]> {
  const by = async (name: string, order: ReturnType<typeof sql>): Promise<Signal> => {
    const rows = await sql<{ id: string }[]>`SELECT id FROM rating ORDER BY ${order}`;
    return { name, order: rows.map(({ id }) => id) };
  };
  return [
    await by('id', sql`id`),
    await by('place in the table', sql`tableoid, ctid`),
    await by('transaction', sql`xmin::text::bigint, ctid`),
    await by('transaction, backwards', sql`xmin::text::bigint desc, ctid desc`),
    await by('size', sql`pg_column_size(rating.*), ctid`),
  ];
}
