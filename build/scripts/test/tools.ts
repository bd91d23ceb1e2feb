import { type ChildProcess, spawn } from 'node:child_process';
import { inProject } from '../setup/project.mjs';
import { RUNTIME_FLAGS } from '../setup/runtime.mjs';

/** The tests start hundreds of processes of the same modules; compiled before, they start in two thirds of the time. */
const COMPILED = inProject('node_modules', '.cache', 'compiled');
/**
 * `GLIBC_TUNABLES`: memory comes in large pages, so a seventh of the page faults is spared; only Linux reads it.
 * `GOGC`: the linter looks at all types once and ends; tidying its memory on the way takes a fifth of its time.
 */
const CHEAP_PROCESSES = {
  NODE_COMPILE_CACHE: COMPILED,
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  GOGC: '400',
};

/** Runs a tool of node_modules and keeps what it says, for several that run at the same time. */
export async function runTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(process.execPath, commandOf(file, args), {
    cwd: inProject(),
    env: { ...process.env, ...CHEAP_PROCESSES, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  const exitCode = await exitCodeOf(child);
  return { exitCode, output: Buffer.concat(parts).toString() };
}

/** Runs a tool of node_modules and shows what it says at once. */
export function showTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, commandOf(file, args), {
    cwd: inProject(),
    env: { ...process.env, ...CHEAP_PROCESSES, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return exitCodeOf(child);
}

function commandOf(file: string, args: readonly string[]): readonly string[] {
  return [...RUNTIME_FLAGS, inProject('node_modules', file), ...args];
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
