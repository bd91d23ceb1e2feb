// A back-office of its own for a browser test: embedded PostgreSQL, the demonstration centre, and institutions that
// answer within a second. Use: node backoffice.ts --data DIR --port N
import { parseArgs } from 'node:util';
import { createBackoffice } from '#backoffice/createBackoffice.ts';
import { setUpDemo } from '#backoffice/sandbox/demo.ts';

const DELAYS = { acceptAfterMs: 300, resultAfterMs: 700 };

const { values } = parseArgs({
  options: { data: { type: 'string', default: '' }, port: { type: 'string', default: '0' } },
});
const backoffice = await createBackoffice({ dataDir: values.data, port: Number(values.port), demo: false });
const { sql, url } = backoffice;
const endDemo = await setUpDemo({ database: sql, url, clock: Date.now, ...DELAYS });
process.once('SIGTERM', () => {
  void endDemo()
    .then(() => backoffice.close())
    .then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
