import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENESIS_HASH, verifyChain } from '#shared/sync/chain.ts';
import { LATEST_VERSION } from '#db/migrations/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { unsentEvents } from '#db/journal/read.ts';
import { sha256, type Device } from '#db/journal/write.ts';
import type { DeviceId } from '#shared/lib/ids.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';

/** Counted kills in each phase; the soak asks for more. */
const KILLS = Number(process.env['CRASH_KILLS'] ?? 2);
const device: Device = { id: '00000000-0000-4000-8000-0000000000de' as DeviceId, incarnation: 1 };

describe.each(['open', 'migrate', 'commit', 'checkpoint'])('kill -9 in the middle of %s', (phase) => {
  it(`loses no acknowledged command in ${KILLS} counted kills (invariant 1)`, async () => {
    const acknowledged = new Set<string>();
    let file = path.join(temporaryFolder(), 'lodzins.db');
    let last = file;
    for (let kills = 0; kills < KILLS;) {
      const output = await runUntilKilled(phase, file);
      for (const [, id = ''] of output.matchAll(/^acknowledged (.+)$/gm)) {
        if (phase === 'migrate') acknowledged.clear();
        acknowledged.add(id);
      }
      last = [...output.matchAll(/^file (.+)$/gm)].at(-1)?.[1] ?? file;
      if (output.includes('killed inside')) kills += 1;
      expectNothingLost(last, acknowledged);
      if (phase === 'migrate') file = path.join(temporaryFolder(), 'lodzins.db');
    }
  });
});

function runUntilKilled(phase: string, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'storeWorker.ts'), phase, file]);
    let output = '';
    let errors = '';
    worker.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    worker.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    worker.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(output);
      else reject(new Error(`the worker ended by itself (${code}): ${errors}`));
    });
  });
}

function expectNothingLost(file: string, acknowledged: ReadonlySet<string>): void {
  const db = openDatabase(file, TEST_KEY);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
    const kept = new Set(db.prepare('SELECT id FROM commands').pluck().all());
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    const events = unsentEvents(db, device, 1_000_000);
    expect(verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, events, sha256)).toBeNull();
    // A command is whole or not there at all: its result, its two events, its rows and its place in the index.
    expect(new Set(events.map(({ commandId }) => commandId)).size * 2).toBe(events.length);
    const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    if (events.length > 0)
      expect([count('visits'), count('clients'), count('commands')]).toEqual(
        Array(3).fill(events.length / 2),
      );
    db.exec(`INSERT INTO client_search (client_search, rank) VALUES ('integrity-check', 1)`);
  } finally {
    db.close();
  }
}
