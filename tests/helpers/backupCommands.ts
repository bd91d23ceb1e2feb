import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { TEST_KEY } from '#tests/factories/journal.ts';

export const KEY_IN_HEX = TEST_KEY.toString('hex');
export type BackupCommand = 'backup' | 'restore';

const scriptOf = (command: BackupCommand): string =>
  path.join(import.meta.dirname, '../../electron', `${command}.ts`);

function environment(key: string | null, more: Readonly<Record<string, string>> = {}) {
  const { LODZINS_KEY: _inherited, ...env } = process.env;
  return { ...env, ...more, ...(key === null ? {} : { LODZINS_KEY: key }) };
}

/** The command as a person runs it, in a process of its own. */
export function runCommand(
  command: BackupCommand,
  args: readonly string[],
  key: string | null = KEY_IN_HEX,
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scriptOf(command), ...args], {
    encoding: 'utf8',
    env: environment(key),
  });
  return { status, text: stdout + stderr };
}

/** The same beside what goes on here. */
export function startCommand(command: BackupCommand, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [scriptOf(command), ...args], {
    env: environment(KEY_IN_HEX),
    stdio: 'ignore',
  });
  return new Promise((resolve) => void child.once('exit', resolve));
}

/** Where a process is killed: before its nth call of that function of `node:fs`. */
export type KillPoint = { readonly call: string; readonly nth: number };

/** True when it was killed there; false when it ended before it came so far. */
export function runUntilKilled(
  command: BackupCommand,
  args: readonly string[],
  { call, nth }: KillPoint,
): boolean {
  const watch = path.join(import.meta.dirname, '../crash/callKiller.ts');
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', watch, scriptOf(command), ...args],
    { encoding: 'utf8', env: environment(KEY_IN_HEX, { KILL_AT: `${call} ${nth}` }) },
  );
  if (signal === 'SIGKILL') return true;
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  return false;
}

/** The most memory that the command has held, in MB. */
export function peakMemoryOf(command: BackupCommand, args: readonly string[]): number {
  const watch = path.join(import.meta.dirname, 'tellPeakMemory.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', watch, scriptOf(command), ...args],
    { encoding: 'utf8', env: environment(KEY_IN_HEX) },
  );
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  return Number(/^peak (\d+) kB$/m.exec(stdout)?.[1]) / 1024;
}
