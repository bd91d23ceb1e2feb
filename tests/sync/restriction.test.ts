import { describe, expect, it } from 'vitest';
import { decideRestriction, type RestrictionCommand } from '#shared/domain/client/restriction/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import { mergeClient, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const TODAY = localDate(Date.now());
const RESTRICT = {
  kind: 'restrict',
  since: TODAY,
  today: TODAY,
  ground: 'claim',
  covers: '',
  standing: undefined,
} as const;
const LIFT = { kind: 'lift', told: 'writing', toldOn: TODAY, today: TODAY } as const;

const devices = twoDevices();

function change(office: SyncOffice, clientId: string, command: RestrictionCommand): void {
  office.command((work) =>
    work.decide('client', clientId, (state) => decideRestriction(clientId, state, command)),
  );
}

describe('a restriction on two devices of one centre (GDPR 18)', () => {
  it('recorded without a network, is in force on both once there is one, and after a rebuild', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first);
    const twin = registerClient(first, { code: '' });
    registerRequest(first, clientId);
    await devices.everybodySyncs();
    devices.part();
    change(first, clientId, RESTRICT);
    mergeClient(second, clientId, twin);
    await devices.meet();
    for (const office of [first, second]) {
      expect(isRestricted(office.db, twin)).toBe(true);
      rebuild(office.db);
      expect(isRestricted(office.db, twin)).toBe(true);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('recorded on both apart from each other, is one: lifted on either, it is lifted', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first);
    await devices.everybodySyncs();
    devices.part();
    change(first, clientId, RESTRICT);
    change(second, clientId, { ...RESTRICT, ground: 'objection' });
    await devices.meet();
    for (const { db } of [first, second])
      expect(loadState(db, 'client', clientId)?.restriction).toMatchObject({ ground: 'claim' });
    change(second, clientId, LIFT);
    await devices.everybodySyncs();
    for (const { db } of [first, second]) expect(isRestricted(db, clientId)).toBe(false);
    expect(await devices.faults()).toEqual([]);
  });

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ] as const)(
    'lifted where the other one was not known, leaves that one: %s sends first',
    async (one, other) => {
      const { first, second } = devices;
      const clientId = registerClient(first);
      await devices.everybodySyncs();
      devices.part();
      change(first, clientId, RESTRICT);
      change(second, clientId, { ...RESTRICT, ground: 'objection' });
      change(second, clientId, LIFT);
      for (const name of [one, other]) {
        devices[name].link.cut(false);
        await devices[name].sync();
      }
      await devices.everybodySyncs();
      for (const { db } of [first, second])
        expect(loadState(db, 'client', clientId)?.restriction).toMatchObject({ ground: 'claim' });
      expect(await devices.faults()).toEqual([]);
    },
  );
});
