import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { openRatings } from '#db/ratings/open.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';

/** Cuts in each share of surviving pages; the soak asks for more. */
const ROUNDS = Number(process.env['POWERCUT_ROUNDS'] ?? 1);
const PLANTED_RUNS = Number(process.env['PLANTED_BUG_RUNS'] ?? 1);

/** The simulator is a small C library, for Linux only. */
const hasCompiler = os.platform() === 'linux' && spawnSync('cc', ['--version']).status === 0;
/** Not among temporary files: a folder in memory may forbid running what is in it. */
const cache = path.join(import.meta.dirname, '../../../node_modules/.cache/lodzins');
const library = path.join(cache, `powercut-${process.pid}.so`);

describe.skipIf(!hasCompiler)('a power cut (needs a C compiler)', () => {
  beforeAll(() => {
    const source = path.join(import.meta.dirname, 'powercut.c');
    fs.mkdirSync(cache, { recursive: true });
    execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread']);
  });
  afterAll(() => fs.rmSync(library, { force: true }));

  it.each([0, 50, 90])(
    'loses no acknowledged command when %i %% of the unsynced pages survive (invariant 1)',
    (keep) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const seed = round * 100 + keep;
        const { folder, acknowledged } = runUntilCut('commands', { keep, seed });
        expect(lostCommands(folder, acknowledged), `seed ${seed}`).toEqual([]);
      }
    },
  );

  it('loses no acknowledged rating', () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { folder, acknowledged } = runUntilCut('ratings', { keep: 50, seed: round });
      const ratings = openRatings(path.join(folder, 'ratings.db'), TEST_KEY);
      const kept = new Set(ratings.prepare('SELECT id FROM pool').pluck().all());
      ratings.close();
      expect(
        acknowledged.filter((id) => !kept.has(id)),
        `seed ${round}`,
      ).toEqual([]);
    }
  });

  it(`shows a forgotten synchronous=FULL in ${PLANTED_RUNS} of ${PLANTED_RUNS} runs`, () => {
    for (let round = 0; round < PLANTED_RUNS; round += 1) {
      const { folder, acknowledged } = runUntilCut('commands', {
        keep: 0,
        seed: round,
        plantedBug: 'normal',
      });
      expect(lostCommands(folder, acknowledged).length, `seed ${round}`).toBeGreaterThan(0);
    }
  });
});

type Cut = { readonly keep: number; readonly seed: number; readonly plantedBug?: string };

function runUntilCut(what: 'commands' | 'ratings', { keep, seed, plantedBug = '' }: Cut) {
  const folder = temporaryFolder();
  // A clean start: only what this run writes is at risk.
  if (what === 'commands') openDatabase(path.join(folder, 'lodzins.db'), TEST_KEY).close();
  else openRatings(path.join(folder, 'ratings.db'), TEST_KEY).close();
  const cutAfter = (what === 'commands' ? 300 : 100) + ((seed * 7919) % 900);
  const writer = path.join(import.meta.dirname, 'writer.ts');
  const run = spawnSync(process.execPath, [writer, folder, what, plantedBug], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LD_PRELOAD: library,
      POWERCUT_DIR: folder,
      POWERCUT_AFTER: String(cutAfter),
      POWERCUT_SEED: String(seed + 1),
      POWERCUT_KEEP: String(keep),
      UV_USE_IO_URING: '0',
    },
  });
  if (!run.stderr.includes('POWERCUT')) throw new Error(`the power was not cut: ${run.stderr}`);
  const acknowledged = run.stdout.split('\n').filter((line) => line.length === 36);
  expect(acknowledged.length).toBeGreaterThan(0);
  return { folder, acknowledged };
}

function lostCommands(folder: string, acknowledged: readonly string[]): string[] {
  const db = openDatabase(path.join(folder, 'lodzins.db'), TEST_KEY);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const kept = new Set(db.prepare('SELECT id FROM commands').pluck().all());
    return acknowledged.filter((id) => !kept.has(id));
  } finally {
    db.close();
  }
}
