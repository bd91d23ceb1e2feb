import { expect, it } from 'vitest';
import { readSettings } from './settingsDraft.ts';

const draft = {
  days: ['8:30–12, 13–17', '8–17', '8–17', '8–17', '8–16', '', ''],
  lockAfterMinutes: '5',
  contact: ' Skolas iela 7 ',
};

it('reads what can be used', () => {
  expect(readSettings(draft).settings).toMatchObject({
    lockAfterMinutes: 5,
    contact: 'Skolas iela 7',
  });
  expect(readSettings(draft).settings?.openingHours[0]).toEqual([
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]);
});

it('names the limits that are out of bounds and sends nothing', () => {
  expect(readSettings({ ...draft, lockAfterMinutes: '' })).toEqual({
    settings: null,
    wrong: ['lockAfterMinutes'],
  });
});

it('sends nothing while a day cannot be read', () => {
  expect(readSettings({ ...draft, days: ['17–8', ...draft.days.slice(1)] }).settings).toBeNull();
});
