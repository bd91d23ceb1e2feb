import { expect, test } from '@playwright/test';
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { inProject } from '../../build/scripts/setup/project.mjs';

type Started = {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
};

let dataDir: string;
test.beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-start-'));
});
test.afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

/** `npm start` as a program sees it: resolves when the line with the address has come. */
async function start(...options: string[]): Promise<Started> {
  const args = [inProject('build/scripts/start.mjs'), '--headless', '--data', dataDir, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      if (stdout.includes('\n')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
  const { url } = JSON.parse(stdout) as { url: string };
  return { process: child, url, stdout: () => stdout, stderr: () => stderr };
}

/** What it said last may come after its end: this waits for both. */
function exitCode({ process }: Started): Promise<number | null> {
  return new Promise((resolve) => process.once('close', resolve));
}

async function isServed(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

function officeOf(folder: string): number {
  const processes = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return Number.parseInt(
    processes.find((line) => line.includes('office.mjs') && line.includes(folder)) ?? '',
  );
}

test('a headless start says one line, serves the app and ends cleanly with Ctrl+C', async () => {
  const started = await start('--empty');
  expect(JSON.parse(started.stdout())).toEqual({
    ready: true,
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
  });
  expect(await isServed(started.url)).toBe(true);

  const ended = exitCode(started);
  started.process.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(started.stdout().trim().split('\n')).toHaveLength(1);
  expect(await isServed(started.url)).toBe(false);
});

test('nothing lives on when the start itself is killed', async () => {
  const started = await start('--empty');
  started.process.kill('SIGKILL');
  await expect.poll(() => isServed(started.url)).toBe(false);
  // It answers no more before it has ended, and writes to its folder until then.
  await expect.poll(() => officeOf(dataDir)).toBeNaN();
});

test('a start whose office is killed ends with the reason and another code than 0', async () => {
  const started = await start('--empty');
  const ended = exitCode(started);
  process.kill(officeOf(dataDir), 'SIGKILL');
  expect(await ended).not.toBe(0);
  expect(started.stderr()).toContain('the office was ended from outside (SIGKILL)');
});

test('a demo starts with its back-office, and ends with it', async () => {
  const started = await start('--demo');
  expect(fs.readdirSync(dataDir)).toContain('backoffice');
  const log = fs.readFileSync(path.join(dataDir, 'backoffice.log'), 'utf8');
  const [backofficeUrl = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
  const answers = (): Promise<boolean> =>
    fetch(backofficeUrl)
      .then(() => true)
      .catch(() => false);
  expect(await answers()).toBe(true);

  const ended = exitCode(started);
  started.process.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await answers()).toBe(false);
});

test('a start with senseless options says what is possible', async () => {
  const child = spawn(process.execPath, [inProject('build/scripts/start.mjs'), '--headles'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(2);
  expect(stderr).toContain('--headless');
});
