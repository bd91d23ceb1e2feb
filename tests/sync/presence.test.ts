import { afterAll, beforeAll, expect, it } from 'vitest';
import { mobileCentres, readPresenceElsewhere } from '#electron/office/presence.ts';
import { readProfile, writeProfile, writeSettings } from '#electron/office/centre.ts';
import { readRetentionFigures } from '#electron/office/retention.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const MINUTE_MS = 60_000;
const CONTACT = 'Brīvības iela 1, 67000000';

let central: Central;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

/** Of this centre, with its address below messages; what is sent goes through `fetch`. */
async function openOffice(through: typeof fetch = fetch): Promise<SyncOffice> {
  await central.newCentre();
  const office = openSyncOffice({ url: central.url(), fetch: through });
  writeSettings(office.db, { openingHours: [], lockAfterMinutes: 5, contact: CONTACT });
  await office.pass(2 * MINUTE_MS);
  return office;
}

it('an office with an address below its messages reports to a back-office that knows of none', async () => {
  const refused: string[] = [];
  const older: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const body = typeof init?.body === 'string' ? init.body : '';
    if (!url.endsWith('/sync/presence') || !body.includes(CONTACT)) return fetch(input, init);
    refused.push(url);
    return Promise.resolve(Response.json({ code: 'invalidInput' }, { status: 400 }));
  };
  const office = await openOffice(older);
  expect(refused.length).toBeGreaterThan(0);
  expect(readPresenceElsewhere(office.db)).not.toBeNull();
  expect(readRetentionFigures(office.db)).not.toBeNull();
  await office.discard();
});

it('an office on a bus keeps its address at a back-office that knows addresses and no buses', async () => {
  const bodies: string[] = [];
  let isOlder = false;
  const older: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!isOlder || !url.endsWith('/sync/presence')) return fetch(input, init);
    const body = typeof init?.body === 'string' ? init.body : '';
    bodies.push(body);
    return body.includes('isMobile')
      ? Promise.resolve(Response.json({ code: 'invalidInput' }, { status: 400 }))
      : fetch(input, init);
  };
  const office = await openOffice(older);
  writeProfile(office.db, { ...readProfile(office.db), isMobile: true });
  isOlder = true;
  await office.pass(2 * MINUTE_MS);
  expect(bodies.slice(0, 2).map((body) => [body.includes('isMobile'), body.includes(CONTACT)])).toEqual([
    [true, true],
    [false, true],
  ]);
  await office.discard();
});

it('a clock that was days ahead and is put right does not keep the centre silent for days', async () => {
  await central.newCentre();
  const sent: string[] = [];
  const through: typeof fetch = (input, init) => {
    sent.push(new URL(input instanceof Request ? input.url : String(input)).pathname);
    return fetch(input, init);
  };
  const time = manualTimers();
  let aheadMs = 3 * 24 * 60 * MINUTE_MS;
  const office = openSyncOffice({
    url: central.url(),
    fetch: through,
    time: { ...time, now: () => time.now() + aheadMs },
  });
  await office.sync();
  for (const path of ['/sync/presence', '/sync/retention', '/catalogue/pack']) expect(sent).toContain(path);
  aheadMs = 0;
  sent.length = 0;
  await office.sync();
  for (const path of ['/sync/presence', '/sync/retention', '/catalogue/pack']) expect(sent).toContain(path);
  await office.discard();
});

it('the address is for messages: other centres, which may be older, are not told', async () => {
  const one = await openOffice();
  const other = await openOffice();
  const { centres } = readPresenceElsewhere(other.db) ?? { centres: [] };
  expect(centres.some(({ report }) => report !== null)).toBe(true);
  expect(JSON.stringify(centres)).not.toContain(CONTACT);
  const kept = await central.sql()`select from centre_presence where report ->> 'contact' = ${CONTACT}`;
  expect(kept.length).toBeGreaterThan(0);
  await one.discard();
  await other.discard();
});

it('a centre says that it is mobile, and the others learn of it until it says so no more (MOB-01)', async () => {
  const bus = await openOffice();
  const home = await openOffice();
  const name = bus.centre()?.name;
  const buses = async () => {
    await bus.pass(2 * MINUTE_MS);
    await home.pass(2 * MINUTE_MS);
    return mobileCentres(home.db).map((each) => each.name);
  };
  expect(await buses()).toEqual([]);
  writeProfile(bus.db, { ...readProfile(bus.db), isMobile: true });
  expect(await buses()).toEqual([name]);
  expect(JSON.stringify(readPresenceElsewhere(home.db)?.centres.map(({ report }) => report))).not.toContain(
    'isMobile',
  );
  writeProfile(bus.db, { ...readProfile(bus.db), isMobile: false });
  expect(await buses()).toEqual([]);
  await bus.discard();
  await home.discard();
});
