import path from 'node:path';
import { inProject, say, secondsSince } from '../setup/project.mjs';
import { startProgram } from './children.ts';
import { BACKOFFICE_FOLDER } from './demoFolder.ts';
import { readyUrl } from './readyLine.ts';

/** The first start makes a PostgreSQL cluster and fills it. */
const READY_LIMIT_MS = 120_000;

/** Starts the demo's back-office. Null when it cannot be had: a centre works without one, that is its daily life. */
export async function startBackoffice(dataDir: string): Promise<string | null> {
  const startMs = Date.now();
  const args = ['--port', '0', '--data', path.join(dataDir, BACKOFFICE_FOLDER), '--demo'];
  const child = startProgram('the back-office', inProject('dist/backoffice/server.mjs'), args);
  try {
    const url = await readyUrl(child, READY_LIMIT_MS);
    say(`back-office ready at ${url} (${secondsSince(startMs)})`);
    return url;
  } catch (error) {
    child.process.kill('SIGKILL');
    say(`${error instanceof Error ? error.message : String(error)}; the centre works offline`);
    return null;
  }
}
