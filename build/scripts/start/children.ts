import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inProject, say } from '../setup/project.mjs';
import { RUNTIME_FLAGS } from '../setup/runtime.mjs';

export type Child = {
  readonly name: string;
  readonly process: ChildProcess;
  /** Exit code; 1 when it could not be started or was killed. */
  readonly ended: Promise<number>;
};

const STOP_LIMIT_MS = 15_000;
const running: Child[] = [];

/** Starts one of our own programs with the Node of this process. Its stdout can be read; its stderr goes to `errors`. */
export function startProgram(
  name: string,
  file: string,
  args: readonly string[],
  errors: number | 'inherit',
): Child {
  const endWithParent = pathToFileURL(inProject('build/scripts/start/endWithParent.ts')).href;
  return startChild(name, process.execPath, [...RUNTIME_FLAGS, `--import=${endWithParent}`, file, ...args], {
    stdio: ['ignore', 'pipe', errors, 'ipc'],
    // A group of its own, or Ctrl+C would reach it at once and it could not be stopped in order.
    detached: process.platform !== 'win32',
  });
}

export function startChild(
  name: string,
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Child {
  const child = spawn(command, args, { cwd: inProject(), ...options });
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      say(`${name}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      // Nobody else says it: a program that is killed has no last word.
      if (signal !== null) say(`${name} was ended from outside (${signal})`);
      resolve(code ?? 1);
    });
  });
  const entry: Child = { name, process: child, ended };
  running.push(entry);
  void ended.then(() => running.splice(running.indexOf(entry), 1));
  return entry;
}

/** Ends what was started last first, each with time to put its data in order. */
export async function stopChildren(): Promise<void> {
  for (const child of [...running].reverse()) {
    child.process.kill('SIGTERM');
    const force = setTimeout(() => {
      say(`${child.name} did not end by itself; ended by force`);
      child.process.kill('SIGKILL');
    }, STOP_LIMIT_MS);
    await child.ended;
    clearTimeout(force);
  }
}
