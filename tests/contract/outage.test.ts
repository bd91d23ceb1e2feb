import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { fromNoon, signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

const HOUR_MS = 3_600_000;
const now = fromNoon();
let moved = 0;
let office: Office;
let anna: Person;
let mara: Person;
let liga: Person;
beforeAll(async () => {
  office = await startTestOffice({ machineNow: () => now() + moved });
  anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  mara = await signIn(office, 'Māra Kalniņa', null);
  liga = await signIn(office, 'Līga Balode', null);
});
afterAll(() => office.close());

const notice = () => ({
  kind: 'eService' as const,
  what: 'VID EDS',
  concerns: { kind: 'institution' as const, id: 'vid' },
  since: now() - HOUR_MS / 2,
  until: now() + HOUR_MS,
  instead: 'paperHere' as const,
});

it('a clerk puts up what does not work: door, display and kiosk read it until its time, and the log keeps it (SLT-09, SYS-03)', async () => {
  const standing = async () => (await liga.call('outage.shown', {})).notices.map(({ outageId }) => outageId);
  expect(await liga.refusal('outage.putUp', notice())).toBe('notPermitted');
  const nobody = { ...notice(), concerns: { kind: 'service' as const, id: 'nothing' } };
  expect(await anna.refusal('outage.putUp', nobody)).toBe('outage.unknownConcern');
  const { outageId } = await anna.call('outage.putUp', notice());
  const terminal = await anna.call('outage.putUp', {
    ...notice(),
    ...{ kind: 'payment', what: '', concerns: null, until: null, instead: 'cash' },
  });
  expect(await standing()).toEqual([terminal.outageId, outageId]);

  // By hand; taken back, it hangs there again.
  await mara.call('outage.end', terminal);
  expect(await standing()).toEqual([outageId]);
  await mara.call('outage.undo', terminal);
  expect(await standing()).toHaveLength(2);
  await mara.call('outage.end', terminal);

  await anna.call('outage.prolong', { outageId, until: now() + 2 * HOUR_MS });
  moved = 1.5 * HOUR_MS;
  expect(await standing()).toEqual([outageId]);
  moved = 2.5 * HOUR_MS;
  expect(await standing()).toEqual([]);
  expect(await anna.refusal('outage.end', { outageId })).toBe('outage.over');
  expect((await mara.call('outage.log', {})).notices).toMatchObject([
    { kind: 'payment', byName: 'Anna Kļaviņa', isOver: true, endedByName: 'Māra Kalniņa' },
    { kind: 'eService', what: 'VID EDS', byName: 'Anna Kļaviņa', isOver: true, endedByName: null },
  ]);
});
