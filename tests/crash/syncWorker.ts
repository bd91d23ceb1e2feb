// An office that writes commands while it sends them, and is killed in the phase named on its command line:
// while a push is under way, or while its answer is being taken in. Acknowledged commands are printed.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { startOffice } from '#electron/office/startOffice.ts';
import { TEST_KEY } from '#tests/factories/journal.ts';
import { signIn } from '#tests/helpers/testOffice.ts';
import { createPhaseKiller } from '#tests/crash/phaseKiller.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const [phase = '', dataDir = '', backofficeUrl = ''] = process.argv.slice(2);
const TAKING_MS = 6;
const killer = createPhaseKiller(phase === 'push' ? 8_000 : TAKING_MS * 1_000);
const realFetch = globalThis.fetch;
/** The first commands are sent in peace, so that each life makes some progress. */
let pushes = 0;

globalThis.fetch = async (input, init) => {
  const isPush =
    String(input instanceof Request ? input.url : input).includes('/sync/push') && (pushes += 1) > 2;
  if (isPush && phase === 'push') killer.enter();
  const response = await realFetch(input, init);
  if (isPush && phase === 'push') killer.leave();
  return isPush && phase === 'acknowledge' ? watchTaking(response) : response;
};

const office = await startOffice({
  dataDir,
  key: TEST_KEY,
  port: 0,
  lanPort: null,
  backofficeUrl,
  firstRun: 'demo',
  rendererDir: dataDir,
});
const greeter = await signIn(office, 'Līga Balode');
for (;;) {
  const commandId = randomUUID();
  await greeter.call('door.help', { triage, result: 'answered' }, commandId);
  writeSync(1, `acknowledged ${commandId}\n`);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

/** From the moment the whole answer is there until what follows from it has been done. */
async function watchTaking(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  killer.enter();
  setTimeout(() => killer.leave(), TAKING_MS);
  return new Response(body, response);
}
