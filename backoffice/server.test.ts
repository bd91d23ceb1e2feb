import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../tests/helpers/freePort.ts';
import { looked } from './testing/facts.ts';
import { enrolTestDevice } from './testing/testDevice.ts';
import type { ClusterFile } from './storage/cluster/folder.ts';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
const COMMAND = fileURLToPath(new URL('./command.ts', import.meta.url));
const WITHIN_A_WHILE = { timeout: 30_000, interval: 500 };
const DEMO_CODE = 'DEMO-SALASPILS';

let dataDir = '';
const running = new Set<ChildProcess>();
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lodzins-server-'));
});
afterAll(async () => {
  await Promise.all([...running].map((server) => ended(server, 'SIGTERM')));
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

type Started = {
  readonly server: ChildProcess;
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
};

/** @param log where the server writes what it has to say; a file on a full disk takes nothing */
async function start(log: 'pipe' | number = 'pipe'): Promise<Started> {
  const server = spawn(process.execPath, [SERVER, '--data', dataDir, '--demo'], {
    stdio: ['ignore', 'pipe', log],
  });
  running.add(server);
  let stdout = '';
  let stderr = '';
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const url = await new Promise<string>((ready, failed) => {
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${stderr}`)));
    server.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (stdout.includes('\n')) ready((JSON.parse(stdout) as { url: string }).url);
    });
  });
  return { server, url, stdout: () => stdout, stderr: () => stderr };
}

async function command(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args, '--data', dataDir]);
  return stdout;
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  running.delete(server);
  if (server.exitCode !== null) return Promise.resolve(server.exitCode);
  return new Promise((resolve) => {
    server.once('exit', (code) => resolve(code));
    server.kill(signal);
  });
}

function postgresPid(): number {
  const { folder } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as ClusterFile;
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1];
    return !state?.startsWith('Z');
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('the server', () => {
  it('keeps everything through kill -9 of itself and of its PostgreSQL, and stops cleanly', async () => {
    const first = await start();
    const device = await enrolTestDevice(first.url, DEMO_CODE);
    const events = device.seal(looked(), looked());
    await device.push(events);

    // The server alone is killed: its PostgreSQL is stopped by the watchdog or by the next start.
    await ended(first.server, 'SIGKILL');
    const second = await start();
    const pull = async (url: string) => {
      const answer = await fetch(`${url}/sync/pull`, {
        headers: { authorization: `Bearer ${device.token}` },
      });
      return ((await answer.json()) as { entries: { event: { id: string } }[] }).entries.map(
        ({ event }) => event.id,
      );
    };
    expect(await pull(second.url)).toEqual(events.map(({ id }) => id));

    // Its PostgreSQL alone, as by a full disk or for want of memory: the server starts it again.
    process.kill(postgresPid(), 'SIGKILL');
    await vi.waitFor(async () => expect(await pull(second.url)).toHaveLength(2), WITHIN_A_WHILE);
    expect(second.stderr()).toContain('ended by itself');

    // Everything at once: the pid file stays behind.
    const pid = postgresPid();
    process.kill(pid, 'SIGKILL');
    await ended(second.server, 'SIGKILL');
    const third = await start();
    expect(await pull(third.url)).toEqual(events.map(({ id }) => id));

    const lastPid = postgresPid();
    expect(await ended(third.server, 'SIGTERM')).toBe(0);
    expect(isRunning(lastPid)).toBe(false);
    expect(third.stdout().trim().split('\n')).toHaveLength(1);
  }, 90_000);

  it('goes on although whoever started it did not wait for its line', async () => {
    const port = await freePort();
    const server = spawn(process.execPath, [SERVER, '--data', dataDir, '--demo', '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    running.add(server);
    server.stdout.destroy();
    const url = `http://127.0.0.1:${port}`;
    // It answers a moment before the line is written, so one answer proves nothing.
    let answers = 0;
    await vi.waitFor(async () => {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(++answers).toBe(3);
    }, WITHIN_A_WHILE);
    expect(await ended(server, 'SIGTERM')).toBe(0);
  }, 60_000);

  it('can be managed from the command line while it runs, its log on a full disk, and while it does not', async () => {
    const { server, url } = await start(openSync('/dev/full', 'w'));
    const [, key] = /^(\S{40,})\n$/.exec(await command('admin-key', 'Ieva')) ?? [];
    const counts = await fetch(`${url}/admin/v1/counts`, { headers: { authorization: `Bearer ${key}` } });
    expect(await counts.json()).toMatchObject({ devices: 1, events: 2 });
    const [code = ''] = (await command('centre', 'SIG', 'Sigulda')).split(' ');
    const device = await enrolTestDevice(url, code);
    expect(device.centre.code).toBe('SIG');
    await ended(server, 'SIGTERM');
    expect(await command('new-epoch')).toMatch(/^[0-9a-f-]{36}\n$/);
    expect(await command('revoke-keys', 'Ieva')).toBe('revoked: 1\n');
    await expect(command('centre', 'sig', 'Sigulda')).rejects.toThrow('three capital letters');
    const year = ['calendar-year', '2027', '2027-05-03=2027-05-15', '+2027-07-12'];
    expect(await command(...year)).toBe('2027\t2027-05-03=2027-05-15 +2027-07-12\n');
    expect(await command('calendar')).toContain(
      '2026\t2026-01-02=2026-01-17 2026-06-22=2026-06-27\n2027\t2027-05',
    );
    await expect(command('calendar-year', '2028', '2028-05-05=2028-05-12')).rejects.toThrow('no Saturday');
    await expect(command('calendar-year', '2028')).rejects.toThrow('Usage');
  }, 60_000);

  it('takes over from one that is still ending, as after the app was killed and started again', async () => {
    const { server } = await start();
    // Held up, as by a slow disk.
    server.kill('SIGSTOP');
    const starting = start();
    await delay(5_000);
    server.kill('SIGCONT');
    expect(await ended(server, 'SIGTERM')).toBe(0);
    const next = await starting;
    expect((await fetch(`${next.url}/healthz`)).status).toBe(200);
    await ended(next.server, 'SIGTERM');
  }, 60_000);

  it('says nothing personal in its log', async () => {
    const { server, url, stderr } = await start();
    const answer = await fetch(`${url}/r/SAL-26-000001-Y?s=very-secret-text`);
    expect(answer.status).toBe(404);
    await fetch(`${url}/sync/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code":"Anna Bērziņa"',
    });
    await ended(server, 'SIGINT');
    expect(stderr()).toContain('/r/:number');
    expect(stderr()).not.toMatch(/very-secret-text|SAL-26-000001|Bērziņa/);
  }, 60_000);

  async function refuses(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const server = spawn(process.execPath, [SERVER, ...args], { env: { PATH: process.env['PATH'], ...env } });
    running.add(server);
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const code = await new Promise((resolve) => server.once('close', resolve));
    running.delete(server);
    return { code, said };
  }

  it('explains itself when it does not know where the data is', async () => {
    const { code, said } = await refuses(['--demo']);
    expect(code).toBe(2);
    expect(said).toContain('--data');
  });

  it('does not start with half a portal', async () => {
    const { code, said } = await refuses(['--data', dataDir], { PORTAL_URL: 'https://portal.example.lv' });
    expect(code).toBe(1);
    expect(said).toContain('PORTAL_URL is set and PORTAL_KEY is not');
  });
});
