import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inProject, projectRoot, secondsSince } from '../setup/project.mjs';
import { RUNTIME_FLAGS } from '../setup/runtime.mjs';
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

export type Step = { readonly name: string; readonly run: () => Counts };

const CODE_FOLDERS = ['shared', 'db', 'electron', 'renderer', 'backoffice', 'build', 'tests'];
const REPORTS = inProject('node_modules', '.cache', 'lodzins');

/** A tool that looks at the code without running it counts as one test. */
function staticCheck(name: string, tool: string, args: readonly string[]): Step {
  return { name, run: () => (runTool(tool, args) === 0 ? ONE_PASSED : ONE_FAILED) };
}

export const STATIC_CHECKS: readonly Step[] = [
  staticCheck('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
  staticCheck('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  staticCheck('import rules', 'dependency-cruiser/bin/dependency-cruise.mjs', [
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
  run: () => {
    const report = freshReport('vitest.json');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const exitCode = runTool('vitest/vitest.mjs', ['run', ...reporters]);
    return withExitCode(readReport(report, countVitest), exitCode);
  },
};

export function browserTests(name: string, project: 'shell' | 'browser'): Step {
  return {
    name,
    run: () => {
      const report = freshReport(`playwright-${project}.json`);
      const exitCode = runTool('@playwright/test/cli.js', ['test', `--project=${project}`], {
        PLAYWRIGHT_REPORT: report,
      });
      return withExitCode(readReport(report, countPlaywright), exitCode);
    },
  };
}

export function runStep({ name, run }: Step): Counts {
  const startMs = Date.now();
  console.log(`\n── ${name}`);
  const counts = run();
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  console.log(`── ${name}: ${verdict} (${countsLine(counts)}; ${secondsSince(startMs)})`);
  return counts;
}

function runTool(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const command = [...RUNTIME_FLAGS, inProject('node_modules', file), ...args];
  const { status } = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status ?? 1;
}

/** An old report must not speak for a run that died before it wrote its own. */
function freshReport(name: string): string {
  fs.mkdirSync(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}`;
  fs.rmSync(file, { force: true });
  return file;
}

function readReport<Report>(file: string, count: (report: Report) => Counts): Counts {
  if (!fs.existsSync(file)) return NONE;
  return count(JSON.parse(fs.readFileSync(file, 'utf8')) as Report);
}
