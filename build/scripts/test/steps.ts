import fs from 'node:fs';
import { inProject, secondsSince } from '../setup/project.mjs';
import {
  type Counts,
  countPlaywright,
  countsLine,
  countVitest,
  NONE,
  ONE_FAILED,
  ONE_PASSED,
  withExitCode,
} from './counts.ts';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';
import { runTool, showTool } from './tools.ts';
import { walksOfThisRun } from './walks.ts';

/** `output` is what is still to be shown; the step that shows its own as it goes leaves it empty. */
type Outcome = { readonly counts: Counts; readonly failures: readonly string[]; readonly output: string };
export type Result = Omit<Outcome, 'output'>;
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

const CODE_FOLDERS = [
  'shared',
  'db',
  'inspect',
  'electron',
  'renderer',
  'backoffice',
  'build',
  'tests',
  'docs/examples',
];
const PLAYWRIGHT = '@playwright/test/cli.js';
const REPORTS = inProject('node_modules', '.cache', 'lodzins');

export const STATIC_CHECKS: readonly Step[] = [
  staticCheck('types and lint', 'oxlint/bin/oxlint', []),
  staticCheck('import rules', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
    ...CODE_FOLDERS,
  ]),
  staticCheck('dead code', 'knip/bin/knip.js', ['--no-progress']),
];

export const UNIT_TESTS: Step = {
  name: 'unit and integration tests',
  run: async () => {
    const report = freshReport('vitest.json');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const exitCode = await showTool('vitest/vitest.mjs', ['run', ...reporters]);
    return { ...readReport(report, countVitest, failuresOfVitest, exitCode), output: '' };
  },
};

/** Beside another step only the failures are shown, and at the end. */
export const SHELL_TESTS: Step = {
  name: 'desktop shell tests',
  run: async () => {
    const { report, args, env } = playwright('shell');
    const { exitCode, output } = await runTool(PLAYWRIGHT, args, env);
    const result = readReport(report, countPlaywright, failuresOfPlaywright, exitCode);
    return { ...result, output: result.counts.failed === 0 ? '' : output };
  },
};

export const BROWSER_TESTS: Step = {
  name: 'browser tests',
  run: async () => {
    const { report, args, env } = playwright('browser');
    const { files, seed, outOf } = walksOfThisRun();
    console.log(`${files.length} of ${outOf} files of walks (WALKS_SEED=${seed}); all of them: npm run soak`);
    const exitCode = await showTool(PLAYWRIGHT, [...args, 'tests/a11y', ...files], env);
    return { ...readReport(report, countPlaywright, failuresOfPlaywright, exitCode), output: '' };
  },
};

function playwright(project: 'shell' | 'browser') {
  const report = freshReport(`playwright-${project}.json`);
  // Each empties its folder when it begins.
  const args = ['test', `--project=${project}`, `--output=test-results/${project}`];
  return { report, args, env: { PLAYWRIGHT_REPORT: report } };
}

/** Counts only when it fails, for what is no test but is needed by those after it. */
export function preparation(name: string, isDone: () => boolean): Step {
  return { name, run: async () => ({ counts: isDone() ? NONE : ONE_FAILED, failures: [], output: '' }) };
}

/** Runs one after the other. */
export async function runSteps(steps: readonly Step[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

async function runStep({ name, run }: Step): Promise<Result> {
  const startMs = Date.now();
  console.log(`\n── ${name} …`);
  const { counts, failures, output } = await run();
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  console.log(`${output}── ${name}: ${verdict} (${countsLine(counts)}; ${secondsSince(startMs)})`);
  return { counts, failures: failures.length === 0 && counts.failed > 0 ? [`✗ ${name}`] : failures };
}

/** A tool that looks at the code without running it counts as one test. */
function staticCheck(name: string, tool: string, args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { exitCode, output } = await runTool(tool, args);
      const counts = exitCode === 0 ? ONE_PASSED : ONE_FAILED;
      return { counts, failures: [], output: exitCode === 0 ? '' : output };
    },
  };
}

/** An old report must not speak for a run that died before it wrote its own. */
function freshReport(name: string): string {
  fs.mkdirSync(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}`;
  fs.rmSync(file, { force: true });
  return file;
}

/** What is counted and what is told of failures are two views of the same report. */
function readReport<Counted, Told>(
  file: string,
  count: (report: Counted) => Counts,
  failuresOf: (report: Told) => readonly string[],
  exitCode: number,
): Result {
  if (!fs.existsSync(file)) return { counts: withExitCode(NONE, exitCode), failures: [] };
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Counted & Told;
  return { counts: withExitCode(count(report), exitCode), failures: failuresOf(report) };
}
