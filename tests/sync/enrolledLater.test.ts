import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { decideTrip } from '#shared/domain/trip/decide.ts';
import type { PlannedStop } from '#shared/domain/trip/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { setFavourite } from '#electron/features/knowledge/favourites.ts';
import { word } from '#electron/features/paper/paper.ts';
import { writeCentre } from '#electron/office/centre.ts';
import { favouritesOf } from '#electron/office/favourites.ts';
import { wordingOf } from '#electron/office/papers.ts';
import { tripsAround } from '#electron/office/tripsHere.ts';
import { startCentral, DEMO_CODE, type Central } from '#tests/helpers/central.ts';
import { issueTicket, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { copyFolder, openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const STOP: PlannedStop = {
  ...{ stopId: '01920000-0000-7000-8000-0000000000a1', from: '09:00', to: '10:00' },
  ...{ kind: 'regular', place: 'Tome', municipality: null, access: '' },
};
const FOLLOW = { lv: 'Zvaniet mums', en: 'Call us', ru: 'Позвоните нам', uk: 'Зателефонуйте нам' };

let central: Central;
let centre: Centre;
beforeAll(async () => {
  central = await startCentral();
});
beforeEach(async () => {
  centre = await central.newCentre();
});
afterAll(() => central.close());

/** The set-up lets a centre begin without a back-office ("later"): until then nobody else knows its id. */
describe('a centre that works before it is enrolled', () => {
  it('goes on with all it has recorded, under the id that the others know it by', async () => {
    const office = anOfficeByItself();
    const { requestId, tripId } = record(office);
    await enrol(office);
    expectAllThere(office, requestId, tripId);
    await office.sync();
    expectAllThere(office, requestId, tripId);
    rebuild(office.db);
    expectAllThere(office, requestId, tripId);

    const states = await central.sql()<{ kind: string; state: unknown }[]>`
      select kind, state from aggregate where id = any(${[requestId, tripId]}::uuid[]) order by kind`;
    expect(states.map(({ kind, state }) => [kind, (state as { centreId: string }).centreId])).toEqual([
      ['request', centre.id],
      ['trip', centre.id],
    ]);
    expect(await faultsOf(central, centre, [office])).toEqual([]);
    await office.discard();
  });

  it('does so again from a backup of the time before', async () => {
    const office = anOfficeByItself();
    const { requestId, tripId } = record(office);
    const folder = copyFolder(office);
    await enrol(office);
    await office.sync();
    const restored = openSyncOffice({ url: null, folder });
    await enrol(restored);
    await restored.sync();
    expectAllThere(restored, requestId, tripId);
    await office.sync();
    expect(await faultsOf(central, centre, [office, restored])).toEqual([]);
    await restored.discard();
    await office.discard();
  });

  it('keeps what was sent as it was sent, when it is enrolled once more', async () => {
    const office = anOfficeByItself();
    await enrol(office);
    const { requestId, tripId } = record(office);
    await office.sync();
    const before = hashes(office);
    await enrol(office);
    expectAllThere(office, requestId, tripId);
    expect(hashes(office)).toEqual(before);
    await office.discard();
  });
});

function anOfficeByItself(): SyncOffice {
  const office = openSyncOffice({ url: null });
  writeCentre(office.db, { id: office.newId(), code: 'SAL', name: 'Salaspils' });
  return office;
}

async function enrol(office: SyncOffice): Promise<void> {
  await office.link.enrol(central.url(), DEMO_CODE);
  await office.link.settled();
}

/** Something of each way in which a centre's id is in what it records: as the owner, and as a part of another id. */
function record(office: SyncOffice): { readonly requestId: string; readonly tripId: string } {
  const requestId = registerRequest(office, registerClient(office));
  issueTicket(office, 'A001');
  const tripId = office.newId();
  const centreId = office.centre()?.id ?? '';
  const date = localDate(office.clock.now());
  office.command((work) => {
    const plan = { kind: 'plan', tripId, centreId, date, stops: [STOP], isDayTaken: false } as const;
    work.decide('trip', tripId, (state) => decideTrip(state, plan, work));
    setFavourite(work, { serviceId: SERVICE, isFavourite: true });
    word(work, { paperId: 'receipt', basedOn: null, texts: { follow: FOLLOW } });
  });
  return { requestId, tripId };
}

function expectAllThere(office: SyncOffice, requestId: string, tripId: string): void {
  expect(office.centre()?.id).toBe(centre.id);
  expect(loadState(office.db, 'request', requestId)?.centreId).toBe(centre.id);
  expect(tripsAround(office, localDate(office.clock.now())).map(({ id }) => id)).toEqual([tripId]);
  expect(favouritesOf(office)).toEqual([SERVICE]);
  expect(wordingOf(office, 'receipt')?.texts['follow']).toEqual(FOLLOW);
}

function hashes(office: SyncOffice): readonly unknown[] {
  return office.db.prepare('SELECT id, hash FROM events ORDER BY n').all();
}
