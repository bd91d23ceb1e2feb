// `npm run soak`: the tests whose share in `npm test` is small, whole. A line per part; ends with 1 when one fails.
// Half an hour to an hour on two cores: what takes longer is not run before a release.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureBuild } from '../../build/scripts/bundle/ensureBuild.ts';
import { inProject } from '../../build/scripts/setup/project.mjs';
import { ensureChromium } from '../../build/scripts/test/chromium.ts';

type Part = {
  readonly name: string;
  readonly tests: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

const PARTS: readonly Part[] = [
  {
    name: '50 kills in each of open, migrate, commit, checkpoint',
    tests: ['tests/crash/kill.test.ts'],
    env: { CRASH_KILLS: '50' },
  },
  {
    name: '20 kills in each of push and acknowledge',
    tests: ['tests/crash/killSync.test.ts'],
    env: { CRASH_KILLS: '20' },
  },
  {
    name: 'a kill before every copy, write, rename and sync of a restore, and a backup of 200 MB',
    tests: ['tests/crash/killBackup.test.ts', 'tests/contract/backupFiles.test.ts'],
    env: { RESTORE_KILL_EVERY: '1', BACKUP_MB: '200' },
  },
  {
    name: '20 power cuts with each share of surviving pages',
    tests: ['tests/crash/powercut'],
    env: { POWERCUT_ROUNDS: '20', PLANTED_BUG_RUNS: '10' },
  },
  {
    name: '300 seeded runs of two offices on a bad network',
    tests: ['tests/sync/fuzz.test.ts'],
    env: { SYNC_FUZZ_RUNS: '300' },
  },
  {
    name: 'each planted bug of the sync found in ten of ten runs',
    tests: ['tests/sync/plantedBugs.test.ts'],
    env: { PLANTED_BUG_RUNS: '10' },
  },
  {
    name: '50 seeded runs of three centres and two institutions on the same cases',
    tests: ['tests/sync/threeCentres.test.ts'],
    env: { THREE_CENTRES_RUNS: '50' },
  },
  {
    name: 'a file of 200 MB over a line that breaks every two seconds, with a kill',
    tests: ['tests/sync/attachmentsLarge.test.ts'],
    env: { ATTACHMENT_MB: '200', ATTACHMENT_BREAKS_MS: '2000' },
  },
  {
    name: '200 simulated days against the waiting ranges told',
    tests: ['shared/domain/queue/estimateWait.test.ts'],
    env: { ESTIMATE_DAYS: '200' },
  },
  {
    name: '15 days of 300 tickets with random acts in the real office, and 50 by the rules alone',
    tests: ['tests/contract/replayedDay.test.ts', 'shared/domain/visit/wholeDay.test.ts'],
    env: { OFFICE_DAYS: '15', OFFICE_DAY_TICKETS: '300', DAY_REPLAYS: '50' },
  },
  {
    name: '10,000 bad inputs for each kind of mistake in the institutions’ API',
    tests: ['backoffice/routes/institutionFuzz.test.ts'],
    env: { INSTITUTION_FUZZ: '10000' },
  },
  {
    name: '10,000 bad inputs for the forms of all services',
    tests: ['tests/contract/formFuzz.test.ts'],
    env: { FORM_FUZZ: '10000' },
  },
  {
    name: '20,000 filled-in forms judged by the counter and by their JSON Schema',
    tests: ['shared/catalogue/schema/formJsonSchema.test.ts'],
    env: { FORM_SCHEMA_FUZZ: '20000' },
  },
  {
    name: '10,000 histories of delegations on two devices',
    tests: ['shared/domain/delegation/histories.test.ts'],
    env: { DELEGATION_HISTORIES: '10000' },
  },
  {
    name: 'every walk in the browser, with each service of the catalogue and visits in both languages, both ways',
    tests: ['tests/e2e/'],
    env: { CARD_WALKS: '100', VISIT_WALKS: 'all' },
  },
  {
    name: 'every state of every screen against WCAG 2.2 AA',
    tests: ['tests/a11y/screens.spec.ts'],
    env: { SCREENS_WHOLE_ONE_IN: '1' },
  },
  {
    name: '3,000 clients for twenty desks, in order',
    tests: ['tests/contract/claims.test.ts'],
    env: { CLAIM_DESKS: '20', CLAIM_TICKETS: '3000' },
  },
  {
    name: 'every procedure as everybody who can be at another machine',
    tests: ['tests/contract/lanPermissions.test.ts'],
    env: { LAN_CALLERS_ONE_IN: '1' },
  },
];
const PART_LIMIT_MS = 60 * 60_000;
const LONGEST_END = 6_000;
/** Most parts wait for processes that they kill, or for networks. */
const AT_A_TIME = 2;
const VITEST = inProject('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = inProject('node_modules', '@playwright', 'test', 'cli.js');

const started = Date.now();
ensureBuild();
if (!ensureChromium()) throw new Error('the soak needs a browser');
const waiting = [...PARTS];
const passed = (await Promise.all(Array.from({ length: AT_A_TIME }, runParts))).flat();
console.log(`soak: ${passed.length} of ${PARTS.length} parts passed in ${minutesSince(started)}`);
process.exitCode = passed.length === PARTS.length ? 0 : 1;

/** One after the other until none waits; returns those that passed. */
async function runParts(): Promise<readonly Part[]> {
  const passed: Part[] = [];
  for (let part = waiting.shift(); part; part = waiting.shift()) if (await passes(part)) passed.push(part);
  return passed;
}

/** The seeds of failing runs stand in the names of the failing tests, which are printed. */
async function passes({ name, tests, env }: Part): Promise<boolean> {
  const start = Date.now();
  const run = spawn(process.execPath, commandFor(tests), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(run, 'close');
  const [output, errors] = await Promise.all([run.stdout, run.stderr].map(readWithoutColours));
  await ended;
  const isPassed = run.exitCode === 0;
  // One runner has a line of its own for files before that for tests; the other has the tests alone.
  const [, counts = 'no test ran'] =
    /Tests\s+(.+)/.exec(output ?? '') ?? /^\s+(\d+ (?:passed|failed).*)/m.exec(output ?? '') ?? [];
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name}: ${counts}, ${minutesSince(start)}`);
  if (!isPassed) console.log(endsOf(`${output}${errors}`));
  return isPassed;
}

/** The first failure is the one that explains the others. */
function endsOf(output: string): string {
  const first = Math.max(0, output.search(/FAIL|✘/));
  return `${output.slice(first, first + LONGEST_END)}\n…\n${output.slice(-LONGEST_END)}`;
}

function commandFor(tests: readonly string[]): readonly string[] {
  const isInBrowser = tests.some((file) => file.startsWith('tests/e2e/') || file.endsWith('.spec.ts'));
  // Each run in a browser empties its folder when it begins.
  if (isInBrowser)
    return [
      PLAYWRIGHT,
      'test',
      '--project=browser',
      `--output=test-results/soak-${path.basename(tests.join('-'))}`,
      ...tests,
    ];
  return [VITEST, 'run', ...tests, '--testTimeout', String(PART_LIMIT_MS), '--reporter=dot'];
}

function minutesSince(start: number): string {
  return `${((Date.now() - start) / 60_000).toFixed(1)} min`;
}

async function readWithoutColours(stream: NodeJS.ReadableStream): Promise<string> {
  return (await text(stream)).replace(/\u001b\[[0-9;]*m/g, '');
}
