import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const FAST_SHUTDOWN_MS = 30_000;

/**
 * Clears the way after a crash: a PostgreSQL that outlived us is stopped (its clients are gone), and a pid file
 * whose number now belongs to something else, or to a process nobody has reaped, is taken away.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const isOurs = () => isPostgresOf(pid, folder);
  if (isOurs()) {
    process.kill(pid, 'SIGINT');
    if (!(await becomes(() => !isOurs(), FAST_SHUTDOWN_MS))) {
      process.kill(pid, 'SIGQUIT');
      await becomes(() => !isOurs(), 5_000);
    }
  }
  if (process.platform !== 'win32') rmSync(pidFile, { force: true });
}

function isPostgresOf(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return commandLineOf(pid).includes(folder);
}

/** Empty for a process that does not exist or is only waiting to be reaped. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function becomes(condition: () => boolean, limitMs: number): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (condition()) return true;
    await delay(50);
  }
  return condition();
}
