import { describe, expect, it } from 'vitest';
import { eventsOfType } from '#db/journal/read.ts';
import { changeRequest, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';

const CODE = '010180-10008';
const NAME = { givenName: 'Ieva', familyName: 'Divcentru' };

const centres = twoCentres('test');

const shown = (office: SyncOffice, clientId: string) => eventsOfType(office.db, clientId, 'access.shown');

describe('what a client has open at other centres', () => {
  it('is told as number, service, centre, state and promised day, and that centre learns who asked (ASE-08)', async () => {
    const mine = registerClient(centres.here, { ...NAME, code: CODE });
    registerRequest(centres.here, mine);
    const theirs = registerClient(centres.there, { ...NAME, code: CODE, phone: '+371 20007002' });
    registerRequest(centres.there, theirs);
    changeRequest(centres.there, registerRequest(centres.there, theirs), {
      kind: 'withdraw',
      how: 'phone',
      asker: 'client',
      words: '',
    });
    const stranger = registerClient(centres.there, { givenName: 'Cita', familyName: 'Kliente', code: '' });
    registerRequest(centres.there, stranger);
    await centres.here.sync();
    await centres.there.sync();

    const found = await centres.here.link.requestsElsewhere(mine);
    expect(found).toEqual({
      requests: [
        {
          number: expect.stringMatching(/^[A-Z]{3}-/) as unknown,
          serviceId: expect.any(String) as unknown,
          centre: centres.thereName,
          status: 'registered',
          dueDate: expect.any(String) as unknown,
        },
      ],
      unclearAt: [],
      isRestricted: false,
    });
    await centres.there.sync();
    expect(shown(centres.there, theirs)).toMatchObject([
      {
        actor: { kind: 'system', name: centres.here.centre()?.name },
        payload: { what: 'elsewhere', purpose: 'service' },
      },
    ]);
    expect(shown(centres.there, stranger)).toEqual([]);
  });

  it('is told of a card that both centres know, and the other one learns of that, too (ASE-08)', async () => {
    const theirs = registerClient(centres.there, { ...NAME, code: '030380-10009' });
    const carried = registerRequest(centres.there, theirs);
    registerRequest(centres.there, theirs);
    await centres.there.sync();
    await centres.central.returnResult(carried, SERVICE);
    await centres.there.sync();
    const bus = { where: 'bus', place: 'Tome', stopOn: '2026-12-01', isSealed: false } as const;
    const mobileCentreId = centres.here.centre()?.id ?? null;
    changeRequest(centres.there, carried, {
      kind: 'placeResult',
      ...bus,
      mobileCentreId,
      isSaidOnBus: false,
    });
    await centres.there.sync();
    await centres.here.sync();
    expect((await centres.here.link.requestsElsewhere(theirs))?.requests).toHaveLength(1);
    await centres.there.sync();
    expect(shown(centres.there, theirs)).toMatchObject([{ payload: { what: 'elsewhere' } }]);
  });

  it('is not told for the code alone, nor to a centre that does not know the card, nor without a network', async () => {
    const code = '020280-10009';
    const mine = registerClient(centres.here, { ...NAME, code });
    const other = registerClient(centres.there, { givenName: 'Jānis', familyName: 'Cits', code });
    registerRequest(centres.there, other);
    await centres.here.sync();
    await centres.there.sync();
    expect(await centres.here.link.requestsElsewhere(mine)).toEqual({
      ...{ requests: [], unclearAt: [centres.thereName], isRestricted: false },
    });
    expect(await centres.here.link.requestsElsewhere(other)).toBeNull();
    await centres.there.sync();
    expect(shown(centres.there, other)).toEqual([]);
    centres.here.link.cut(true);
    expect(await centres.here.link.requestsElsewhere(mine)).toBeNull();
  });
});
