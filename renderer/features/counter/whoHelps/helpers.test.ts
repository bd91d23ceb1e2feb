import { expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/contract.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { helpersOf } from './helpers.ts';

type Now = OutputOf<'presence.now'>;

const t = textsIn('lv');
const AT = new Date('2026-12-01T09:42:00+02:00').getTime();
const tuesday = { institutionId: 'vsaa', weekday: 1, ordinal: null, from: '09:00', to: '12:00' };
const secondFriday = { institutionId: 'vdi', weekday: 4, ordinal: 2, from: '10:00', to: '15:00' };
const next = { day: '2026-12-11', from: '10:00', to: '15:00' };

const now: Now = {
  institutions: [
    { institutionId: 'vsaa', rules: [tuesday], next: { ...next, day: '2026-12-01' }, isHereNow: true },
    { institutionId: 'vdi', rules: [secondFriday], next, isHereNow: false },
  ],
  people: [
    aPerson('free', { institutionIds: ['vid'], freeInMinutes: 0 }),
    aPerson('soon', { institutionIds: ['vsaa'], freeInMinutes: 12 }),
    aPerson('me', { institutionIds: null, freeInMinutes: 15 }),
    aPerson('manager', { levels: [1, 3], institutionIds: null, freeInMinutes: 0 }),
    aPerson('clerk', { levels: [1], institutionIds: null, freeInMinutes: 0 }),
  ],
  centres: [
    aCentre('ogre', { institutionIds: ['vsaa'] }),
    aCentre('later', {
      specialists: 0,
      institutionIds: [],
      institutions: [{ institutionId: 'vsaa', rules: [tuesday], next, isHereNow: false }],
    }),
    aCentre('never', { institutionIds: ['vid'] }),
  ],
  centresAt: AT,
};

const asked = { institutionId: 'vsaa', ownStaffId: 'me', today: '2026-12-01' };
const shown = (institutionId: string | null) =>
  helpersOf(now, { ...asked, institutionId }, (id) => id.toUpperCase(), t);

it('names whoever can take the matter soonest first, and those of other institutions last', () => {
  expect(shown('vsaa').map(({ row }) => row.id)).toEqual([
    'person:soon',
    'centre:ogre',
    'institution:vsaa',
    'centre:later',
    'person:manager',
    'person:free',
  ]);
});

it('says where, for whom and how soon', () => {
  const rows = new Map(shown('vsaa').map(({ row }) => [row.id, row]));
  expect(rows.get('person:soon')).toMatchObject({
    note: '3. lodziņš · VSAA',
    side: 'atbrīvosies pēc 12 min',
  });
  expect(rows.get('person:free')?.note).toBe('3. lodziņš · VID · cita iestāde');
  expect(rows.get('centre:ogre')).toMatchObject({
    note: '2 speciālisti · VSAA · ziņas no 09:42',
    side: 'atbrīvosies pēc 5 min',
  });
  expect(rows.get('centre:later')?.note).toBe('VSAA: piektdien, 11.12., 10:00–15:00 · ziņas no 09:42');
});

it('says the second Friday as people say it (OPH-03)', () => {
  const [row] = shown('vdi').flatMap((helper) => (helper.kind === 'institution' ? [helper.row] : []));
  expect(row).toMatchObject({
    note: 'mēneša otrajā piektdienā 10:00–15:00',
    side: 'piektdien, 11.12., 10:00–15:00',
  });
});

it('hands off only to those who are at work now', () => {
  const atWork = shown('vsaa').flatMap(({ isAtWork, row }) => (isAtWork ? [row.id] : []));
  expect(atWork).toEqual(['person:soon', 'centre:ogre', 'person:manager', 'person:free']);
});

it('shows everybody while nobody has said whose matter it is', () => {
  expect(shown(null)).toHaveLength(7);
});

function aPerson(staffId: string, own: Partial<Now['people'][number]>): Now['people'][number] {
  return {
    staffId,
    name: staffId,
    counter: '3. lodziņš',
    levels: [2],
    institutionIds: null,
    freeInMinutes: 0,
    onBreakUntil: null,
    ...own,
  };
}

function aCentre(centreId: string, own: Partial<Now['centres'][number]>): Now['centres'][number] {
  return {
    centreId,
    name: centreId,
    specialists: 2,
    forAll: 0,
    institutionIds: [],
    institutions: [],
    freeInMinutes: 5,
    reportedAt: AT,
    ...own,
  };
}
