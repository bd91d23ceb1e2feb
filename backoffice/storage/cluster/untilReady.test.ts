import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { untilReady } from './untilReady.ts';

it('hears that PostgreSQL is ready, however many it had to turn away before', async () => {
  const lines =
    "console.error('FATAL:  the database system is starting up\\n'.repeat(2_000));" +
    "console.error('LOG:  database system is ready to accept connections')";
  const server = spawn(process.execPath, ['-e', lines], { stdio: ['ignore', 'ignore', 'pipe'] });
  await expect(untilReady(server)).resolves.toBeUndefined();
});

it('gives the last words of one that does not start', async () => {
  const server = spawn(process.execPath, ['-e', "console.error('no room'); process.exit(3)"], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await expect(untilReady(server)).rejects.toThrow(/exit code 3/);
});
