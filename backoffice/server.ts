import { parseArgs } from 'node:util';
import { destination, pino } from 'pino';
import { createBackoffice } from './createBackoffice.ts';
import { portalFrom } from './gateway/portalFrom.ts';
import { notifierFrom } from './notifier/notifierFrom.ts';

const USAGE = `Usage: server.ts [--port N] [--host ADDRESS] [--data DIR] [--files DIR] [--demo]
  --port   TCP port; 0 (default) takes a free one
  --host   address to listen on; 127.0.0.1 by default
  --data   folder of the embedded PostgreSQL; not needed with DATABASE_URL
  --files  folder of the files that devices send; DIR/files by default, needed with DATABASE_URL
  --demo   a demonstration centre and sandbox institutions
Environment: DATABASE_URL (any PostgreSQL 15 or later), LOG_LEVEL;
  PORTAL_URL (https) and PORTAL_KEY: the e-service portal that requests are filed with under delegations;
  NOTIFIER_URL (https) and NOTIFIER_KEY: what sends SMS and e-mail to clients who agreed to it;
  WEBHOOKS_PRIVATE=yes: institutions may have themselves told also at http and at addresses that are not public`;

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const portal = portalFrom(process.env);
  const notifier = notifierFrom(process.env);
  // Standard output carries the one line that programs wait for, nothing else.
  const lines = destination({ dest: 2, sync: true });
  // A full disk behind standard error must not end the server because of its log.
  lines.on('error', () => undefined);
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: null }, lines);
  let isStopping = false;
  let stop = (): void => {
    isStopping = true;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop());

  const backoffice = await createBackoffice({
    ...options,
    ...(portal ? { portal } : {}),
    ...(notifier ? { notifier } : {}),
    reach: { allowsPrivate: process.env['WEBHOOKS_PRIVATE'] === 'yes' },
    log,
  });
  stop = () => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    backoffice.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ problem: String(error) });
        process.exit(1);
      },
    );
  };
  if (isStopping) {
    isStopping = false;
    stop();
    return;
  }
  // Whoever started it may have left before there was anything to read.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify({ ready: true, url: backoffice.url })}\n`);
}

function readOptions() {
  const databaseUrl = process.env['DATABASE_URL'];
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        files: { type: 'string' },
        demo: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    if (databaseUrl === undefined && values.data === undefined) return null;
    return {
      port,
      host: values.host,
      demo: values.demo,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(values.data === undefined ? {} : { dataDir: values.data }),
      ...(values.files === undefined ? {} : { filesDir: values.files }),
    };
  } catch {
    return null;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
