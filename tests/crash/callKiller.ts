// Loaded before a program: kills it with SIGKILL before a certain call of `node:fs`, named in KILL_AT as `renameSync 2`.
import fs from 'node:fs';

const [call = '', nth = ''] = (process.env['KILL_AT'] ?? '').split(' ');
const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
const real = calls[call];
if (!real) throw new Error(`node:fs has no ${call}`);
let left = Number(nth);

calls[call] = (...args) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return real(...args);
};
