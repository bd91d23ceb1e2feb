import type { ChildProcess } from 'node:child_process';

/** Enough for the reason why it did not start. */
const MOST_KEPT = 20_000;

/** Resolves when PostgreSQL takes connections. While it recovers it says a line to each who comes too early, and those may be many. */
export function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    let log = '';
    server.stderr?.setEncoding('utf8');
    server.stderr?.on('data', (chunk: string) => {
      // Read on for ever, or the pipe fills and PostgreSQL stops.
      log = (log + chunk).slice(-MOST_KEPT);
      if (log.includes('database system is ready to accept connections')) ready();
    });
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`PostgreSQL did not start (exit code ${code}): ${log}`)));
  });
}
