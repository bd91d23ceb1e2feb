import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inProject } from '../setup/project.mjs';

const FOLDER = 'tests/e2e';
/** The main job from the door to the rating, and what goes wrong in it: walked with every run. */
const ALWAYS: ReadonlySet<string> = new Set(['visit', 'badInput', 'anotherMachine', 'commonActs', 'guard']);
/** Of the walks beside it a share with every run; the soak walks all. */
const ONE_IN = 3;

type Walks = {
  readonly files: readonly string[];
  /** With it the same walks are chosen again. */
  readonly seed: string;
  readonly outOf: number;
};

/** The walks in a browser of one run of the tests; another commit brings others. `WALKS_SEED` says which. */
export function walksOfThisRun(): Walks {
  const all = fs.readdirSync(inProject(FOLDER)).flatMap((file) => /^(.+)\.spec\.ts$/.exec(file)?.[1] ?? []);
  const seed = process.env['WALKS_SEED'] ?? commit() ?? new Date().toISOString().slice(0, 10);
  const files = chooseWalks(all, seed).map((name) => `${FOLDER}/${name}.spec.ts`);
  return { files, seed, outOf: all.length };
}

export function chooseWalks(all: readonly string[], seed: string): readonly string[] {
  const drawn = all
    .filter((name) => !ALWAYS.has(name))
    .map((name) => ({ name, lot: createHash('sha256').update(`${seed} ${name}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const share = drawn.slice(0, Math.ceil(drawn.length / ONE_IN)).map(({ name }) => name);
  return [...all.filter((name) => ALWAYS.has(name)), ...share].sort();
}

/** Null where the sources came without their history. */
function commit(): string | null {
  try {
    const args = ['rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, { cwd: inProject(), encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}
