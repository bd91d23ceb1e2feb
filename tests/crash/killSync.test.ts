import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBackoffice, type TestBackoffice } from '#backoffice/testing/testBackoffice.ts';
import { openDatabase } from '#db/open.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { startTestOffice } from '#tests/helpers/testOffice.ts';

const KILLS = Number(process.env['CRASH_KILLS'] ?? 2);
/** A life in which the phase is not hit is not counted, but there may not be endless ones. */
const MOST_LIVES = KILLS * 4;
/** On a busy machine a worker needs its time to come as far as the phase; only one that hangs is ended from outside. */
const LONGEST_LIFE_MS = 40_000;
/** The outbox drains within a minute once nothing disturbs it (design 4). */
const DRAINED_WITHIN_MS = 60_000;

describe.each(['push', 'acknowledge'])('kill -9 in the middle of %s', (phase) => {
  const dataDir = temporaryFolder();
  let backoffice: TestBackoffice;
  beforeAll(async () => {
    backoffice = await startTestBackoffice({ demo: true });
  });
  afterAll(() => backoffice.close());

  it(
    `loses nothing and sends nothing twice in ${KILLS} counted kills (invariants 1 and 2)`,
    { timeout: MOST_LIVES * LONGEST_LIFE_MS + 2 * DRAINED_WITHIN_MS },
    async () => {
      const acknowledged = new Set<string>();
      let kills = 0;
      for (let lives = 0; kills < KILLS; lives += 1) {
        expect(lives, 'lives without a kill inside the phase').toBeLessThan(MOST_LIVES);
        const output = await runUntilKilled(phase, dataDir, backoffice.url);
        for (const [, id = ''] of output.matchAll(/^acknowledged (.+)$/gm)) acknowledged.add(id);
        if (output.includes('killed inside')) kills += 1;
      }
      await sendTheRest(dataDir, backoffice);
      const here = localEvents(dataDir);
      expect([...acknowledged].filter((id) => !here.commands.has(id))).toEqual([]);
      const there = await backoffice.sql<
        { id: string; hash: string }[]
      >`SELECT id, hash FROM event WHERE type LIKE 'visit.%'`;
      expect(new Map(there.map(({ id, hash }) => [id, hash]))).toEqual(here.visitEvents);
      expect(there).toHaveLength(here.visitEvents.size);
    },
  );
});

function runUntilKilled(phase: string, dataDir: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = spawn(process.execPath, [
      path.join(import.meta.dirname, 'syncWorker.ts'),
      phase,
      dataDir,
      url,
    ]);
    // A life that never reaches the phase is ended from outside and not counted.
    const limit = setTimeout(() => worker.kill('SIGKILL'), LONGEST_LIFE_MS);
    let output = '';
    let errors = '';
    worker.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    worker.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    worker.on('exit', (code, signal) => {
      clearTimeout(limit);
      if (signal === 'SIGKILL') resolve(output);
      else reject(new Error(`the worker ended by itself (${code}): ${errors}`));
    });
  });
}

async function sendTheRest(dataDir: string, backoffice: TestBackoffice): Promise<void> {
  const office = await startTestOffice({ dataDir, backofficeUrl: backoffice.url });
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), TEST_KEY);
  const unsent = db.prepare('SELECT count(*) FROM events WHERE verdict IS NULL').pluck();
  for (let waited = 0; unsent.get() !== 0; waited += 1) {
    expect(waited, 'tenths of a second until the outbox was empty').toBeLessThan(DRAINED_WITHIN_MS / 100);
    await pause(100);
  }
  db.close();
  await office.close();
}

function localEvents(dataDir: string) {
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), TEST_KEY);
  const rows = db.prepare(`SELECT id, hash FROM events WHERE type LIKE 'visit.%'`).all() as {
    id: string;
    hash: string;
  }[];
  const commands = new Set(db.prepare('SELECT id FROM commands').pluck().all() as string[]);
  db.close();
  return { commands, visitEvents: new Map(rows.map(({ id, hash }) => [id, hash])) };
}
