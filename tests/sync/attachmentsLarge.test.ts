import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReceivedFile } from '#shared/api/areas/attachment.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { aLargePdf } from '#tests/factories/files.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { startLineProxy, type LineProxy } from '#tests/helpers/lineProxy.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, signIn, type Person } from '#tests/helpers/testOffice.ts';

const SERVICE = 'pmlp-declare-residence';
/** A small share; `npm run soak` sends the largest file there may be over a line that breaks every two seconds. */
const LARGE_BYTES = Number(process.env['ATTACHMENT_MB'] ?? 8) * 1_000_000;
const BREAKS_EVERY_MS = Number(process.env['ATTACHMENT_BREAKS_MS'] ?? 400);
/** Beyond what the office has held before; far less than the largest file. */
const MOST_GROWTH_MB = 120;
const LONGEST_MS = 10 * 60_000;
let central: Central;
let line: LineProxy;
let office: OfficeProcess;

beforeAll(async () => {
  central = await startCentral();
  await central.newCentre();
  line = await startLineProxy(() => Number(new URL(central.url()).port));
  const backoffice = `--backoffice=http://127.0.0.1:${line.port}`;
  office = await new OfficeProcess('--demo', '--data', temporaryFolder(), backoffice).start();
});
afterAll(async () => {
  await office.end('SIGKILL');
  await line.close();
  await central.close();
});

it('a file goes on where it was when the office was killed in the middle of it', async () => {
  const bytes = await largePdf(24_000_000);
  let anna = await clerk();
  const before = line.carriedBytes();
  const owner = await attached(anna, bytes);
  while (line.carriedBytes() - before < 3_000_000) await pause(2);
  await office.killAndRestart();
  const carried = line.carriedBytes() - before;
  expect(carried, 'killed too late to tell anything').toBeLessThan(bytes.length);
  anna = await clerk();
  await untilArrived(anna, owner);
  // All over again would have carried the whole file a second time.
  expect(line.carriedBytes() - before).toBeLessThan(bytes.length + 3_000_000);
});

it('a large file arrives with the same hash over a line that keeps breaking, in little memory', async () => {
  const bytes = await largePdf(LARGE_BYTES);
  const ilze = await clerk('Ilze Ozola', '2. lodziņš');
  // The thread that draws papers takes its memory once, soon after the start or with the first paper.
  await ilze.call('feedback.leafletPdf', { language: 'lv' });
  const peakBefore = office.peakMemoryMb();
  const before = line.carriedBytes();
  let breaks = 0;
  const breaking = setInterval(() => {
    breaks += 1;
    line.cutAll();
  }, BREAKS_EVERY_MS);
  try {
    const owner = await attached(ilze, bytes);
    await untilArrived(ilze, owner);
    // The back-office says so only of the very same hash.
    expect((await ilze.call('attachment.list', { owner })).arrived).toBe(1);
  } finally {
    clearInterval(breaking);
  }
  expect(breaks).toBeGreaterThan(0);
  // What was under way at a break comes again, and no more: a part at a time.
  expect(line.carriedBytes() - before).toBeLessThan(bytes.length * 1.1 + breaks * 2_000_000);
  const peak = office.peakMemoryMb();
  if (peak !== null) expect(peak - (peakBefore ?? 0)).toBeLessThan(MOST_GROWTH_MB);
});

/** Making it keeps this process busy; connections that ended meanwhile are noticed before the next one is used. */
async function largePdf(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(aLargePdf(size));
  await pause(200);
  return bytes;
}

type Owner = ParsedOf<'attachment.list'>['owner'];

async function attached(anna: Person, bytes: Uint8Array<ArrayBuffer>): Promise<Owner> {
  const owner = { kind: 'request', requestId: await registered(anna) } as const;
  const { address } = await anna.call('attachment.beginUpload', { bytes: bytes.length });
  const put = await fetch(office.url + address, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${anna.session ?? ''}` },
    body: bytes,
  });
  expect(put.status).toBe(200);
  const adding = {
    owner,
    hash: ((await put.json()) as ReceivedFile).hash,
    documentId: null,
    name: 'Līgums.pdf',
  };
  await anna.call('attachment.add', adding);
  return owner;
}

async function untilArrived(anna: Person, owner: Owner): Promise<void> {
  await expect
    .poll(async () => (await anna.call('attachment.list', { owner })).arrived, { timeout: LONGEST_MS })
    .toBe(1);
}

/** Over HTTP alone: it is another process. */
const overHttp = () => ({ url: office.url, dispatch: () => Promise.reject(new Error('not here')) });
const clerk = (name = 'Anna Kļaviņa', counter = '3. lodziņš'): Promise<Person> =>
  signIn(overHttp(), name, counter, 'http');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function registered(anna: Person): Promise<string> {
  const greeter = await signIn(overHttp(), 'Līga Balode', null, 'http');
  const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
  const { visitId } = await greeter.call('door.issueTicket', issue);
  await anna.call('visit.callThis', { visitId });
  await anna.call('visit.startService', { visitId });
  const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
  await anna.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
  const identity = { document: 'passport', method: 'lookedAt', validTo: '2030-01-01', numberEnd: '1234' };
  await anna.call('visit.checkIdentity', { visitId, ...identity } as never);
  const answers = await completeAnswers(anna, SERVICE);
  const body = { draftId: newCommandId(), visitId, serviceId: SERVICE, channel: 'paper' } as const;
  return (await anna.call('request.register', { ...body, declined: [], documentsSeen: [], answers }))
    .requestId;
}
