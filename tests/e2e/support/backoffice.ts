// A back-office of its own for a browser test: embedded PostgreSQL, the demonstration centre, and institutions that
// answer within a second. Use: node backoffice.ts --data DIR --port N
import { parseArgs } from 'node:util';
import { createBackoffice } from '#backoffice/createBackoffice.ts';
import { httpPortal } from '#backoffice/gateway/httpPortal.ts';
import { httpNotifier } from '#backoffice/notifier/httpNotifier.ts';
import { setUpDemo } from '#backoffice/sandbox/demo.ts';
import { startSandboxNotifier } from '#backoffice/sandbox/notifier.ts';
import { startSandboxPortal } from '#backoffice/sandbox/portal.ts';
import { startCluster } from '#backoffice/storage/cluster/startCluster.ts';
import { createDatabase, DATABASE } from '#backoffice/storage/openStore.ts';

const DELAYS = { acceptAfterMs: 300, resultAfterMs: 700 };

const { values } = parseArgs({
  options: { data: { type: 'string', default: '' }, port: { type: 'string', default: '0' } },
});
const key = 'sandbox';
const sandbox = await startSandboxPortal({ key, clock: Date.now });
const portal = httpPortal({ url: sandbox.url, key });
const messages = await startSandboxNotifier({ key, clock: Date.now });
const notifier = httpNotifier({ url: messages.url, key });
const cluster = await startCluster(values.data, { isShortLived: true });
await createDatabase(cluster.url('postgres'), DATABASE);
const options = { dataDir: values.data, databaseUrl: cluster.url(DATABASE), demo: false, portal, notifier };
const backoffice = await createBackoffice({ ...options, port: Number(values.port) });
const { sql, url } = backoffice;
const endDemo = await setUpDemo({ database: sql, url, clock: Date.now, ...DELAYS });
process.once('SIGTERM', () => {
  void endDemo()
    .then(() => backoffice.close())
    .then(() => cluster.stop())
    .then(() => sandbox.stop())
    .then(() => messages.stop())
    .then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
