import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOfType } from '#db/journal/read.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { changeRequest, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const CODE = '010180-10008';
const NAME = { givenName: 'Ieva', familyName: 'Divcentru' };

let central: Central;
let here: SyncOffice;
let there: SyncOffice;
let thereName: string;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());
beforeEach(async () => {
  await central.newCentre();
  here = openSyncOffice({ url: central.url() });
  await here.sync();
  thereName = (await central.newCentre()).name;
  there = openSyncOffice({ url: central.url() });
  await there.sync();
});
afterEach(async () => {
  await here.discard();
  await there.discard();
});

const shown = (office: SyncOffice, clientId: string) => eventsOfType(office.db, clientId, 'access.shown');

describe('what a client has open at other centres', () => {
  it('is told as number, service, centre, state and promised day, and that centre learns who asked (ASE-08)', async () => {
    const mine = registerClient(here, { ...NAME, code: CODE });
    registerRequest(here, mine);
    const theirs = registerClient(there, { ...NAME, code: CODE, phone: '+371 20007002' });
    registerRequest(there, theirs);
    changeRequest(there, registerRequest(there, theirs), {
      kind: 'withdraw',
      how: 'phone',
      asker: 'client',
      words: '',
    });
    const stranger = registerClient(there, { givenName: 'Cita', familyName: 'Kliente', code: '' });
    registerRequest(there, stranger);
    await here.sync();
    await there.sync();

    const found = await here.link.requestsElsewhere(mine);
    expect(found).toEqual({
      requests: [
        {
          number: expect.stringMatching(/^[A-Z]{3}-/) as unknown,
          serviceId: expect.any(String) as unknown,
          centre: thereName,
          status: 'registered',
          dueDate: expect.any(String) as unknown,
        },
      ],
      unclearAt: [],
      isRestricted: false,
    });
    await there.sync();
    expect(shown(there, theirs)).toMatchObject([
      {
        actor: { kind: 'system', name: here.centre()?.name },
        payload: { what: 'elsewhere', purpose: 'service' },
      },
    ]);
    expect(shown(there, stranger)).toEqual([]);
  });

  it('is told of a card that both centres know, and the other one learns of that, too (ASE-08)', async () => {
    const theirs = registerClient(there, { ...NAME, code: '030380-10009' });
    const carried = registerRequest(there, theirs);
    registerRequest(there, theirs);
    await there.sync();
    await central.returnResult(carried, SERVICE);
    await there.sync();
    const bus = { where: 'bus', place: 'Tome', stopOn: '2026-12-01', isSealed: false } as const;
    const mobileCentreId = here.centre()?.id ?? null;
    changeRequest(there, carried, { kind: 'placeResult', ...bus, mobileCentreId, isSaidOnBus: false });
    await there.sync();
    await here.sync();
    expect((await here.link.requestsElsewhere(theirs))?.requests).toHaveLength(1);
    await there.sync();
    expect(shown(there, theirs)).toMatchObject([{ payload: { what: 'elsewhere' } }]);
  });

  it('is not told for the code alone, nor to a centre that does not know the card, nor without a network', async () => {
    const code = '020280-10009';
    const mine = registerClient(here, { ...NAME, code });
    const other = registerClient(there, { givenName: 'Jānis', familyName: 'Cits', code });
    registerRequest(there, other);
    await here.sync();
    await there.sync();
    expect(await here.link.requestsElsewhere(mine)).toEqual({
      ...{ requests: [], unclearAt: [thereName], isRestricted: false },
    });
    expect(await here.link.requestsElsewhere(other)).toBeNull();
    await there.sync();
    expect(shown(there, other)).toEqual([]);
    here.link.cut(true);
    expect(await here.link.requestsElsewhere(mine)).toBeNull();
  });
});
