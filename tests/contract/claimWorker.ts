// One desk as a process of its own: calls and serves clients over HTTP, until the door has closed (the end of the
// input) and nobody waits. Each claim is printed.
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StubbornClient } from '#tests/helpers/stubbornClient.ts';

const [url = '', staffId = '', pin = '', counterId = ''] = process.argv.slice(2);
const IDLE_MS = 150;
let isDoorOpen = true;
process.stdin.on('end', () => (isDoorOpen = false)).resume();
const desk = new StubbornClient(url, staffId, pin, counterId);

for (;;) {
  const wasOpen = isDoorOpen;
  const claim = await desk.command('visit.callNext', {});
  if (claim.body.error?.rule === 'queue.nobody') {
    if (!wasOpen) break;
    await pause(IDLE_MS);
    continue;
  }
  const { visitId = '', ticket = '' } = claim.body;
  if (claim.status !== 200) throw new Error(JSON.stringify(claim.body));
  writeSync(1, `${ticket}\n`);
  await desk.command('visit.startService', { visitId });
  await desk.command('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await desk.command('visit.finish', { visitId, offerRating: false });
}
