import fs from 'node:fs';
import path from 'node:path';
import { inProject, say, secondsSince } from '../setup/project.mjs';
import { startProgram } from './children.ts';
import { BACKOFFICE_FOLDER } from './demoFolder.ts';
import { readyUrl } from './readyLine.ts';

/** The first start makes a PostgreSQL cluster and fills it. */
const READY_LIMIT_MS = 120_000;
const LOG_FILE = 'backoffice.log';
const OWNER_ONLY = 0o600;

/** Starts the demo's back-office. Null when it cannot be had: a centre works without one, that is its daily life. */
export async function startBackoffice(dataDir: string): Promise<string | null> {
  const startMs = Date.now();
  const args = ['--port', '0', '--data', path.join(dataDir, BACKOFFICE_FOLDER), '--demo'];
  // It notes every request, which is too much for the terminal of the person who started the app.
  const logFile = path.join(dataDir, LOG_FILE);
  const log = fs.openSync(logFile, 'w', OWNER_ONLY);
  const child = startProgram('the back-office', inProject('dist/backoffice/server.mjs'), args, log);
  try {
    const url = await readyUrl(child, READY_LIMIT_MS, (line) => fs.writeSync(log, `${line}\n`));
    say(`back-office ready at ${url} (${secondsSince(startMs)})`);
    return url;
  } catch (error) {
    child.process.kill('SIGKILL');
    say(
      `${error instanceof Error ? error.message : String(error)}; the centre works offline (see ${logFile})`,
    );
    return null;
  }
}
