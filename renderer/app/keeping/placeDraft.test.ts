import { expect, it } from 'vitest';
import { busesToChoose } from './busesToChoose.ts';
import type { KeptResult } from './keepingWords.ts';
import { draftOf } from './placeDraft.ts';

const ON_BUS: NonNullable<KeptResult['placement']> = {
  where: 'bus',
  ...{ place: 'Tome', stopOn: '2026-12-01', isSealed: true, isComingBack: false },
  ...{ mobileCentreId: 'ogre', mobileCentre: 'Ogres autobuss', at: 0, by: null },
};

it('what came back begins at a shelf that is still to be said, not on the bus again (MOB-01)', () => {
  const back = { ...ON_BUS, isComingBack: true };
  expect(draftOf(back, false)).toEqual({
    ...{ where: 'shelf', places: { shelf: '', bus: '' }, stopOn: null, isSealed: true },
  });
  // Its crew only says another stop.
  expect(draftOf(back, true)).toMatchObject({ where: 'bus', places: { bus: 'Tome' } });
});

it('a stop is not taken for a shelf', () => {
  expect(draftOf(ON_BUS, false)).toMatchObject({ where: 'bus', places: { shelf: '', bus: 'Tome' } });
});

it('a result stays on a bus whose name was never heard, whichever others are known', () => {
  const unnamed = { ...ON_BUS, mobileCentre: '' };
  const other = { centreId: 'cesis', name: 'Cēsu autobuss' };
  expect(busesToChoose(unnamed, [other], 'Autobuss')).toEqual([
    { key: 'ogre', label: 'Autobuss' },
    { key: 'cesis', label: 'Cēsu autobuss' },
  ]);
  expect(busesToChoose(unnamed, [{ centreId: 'ogre', name: 'Ogres autobuss' }], 'Autobuss')).toEqual([
    { key: 'ogre', label: 'Ogres autobuss' },
  ]);
  expect(busesToChoose(null, [other], 'Autobuss')).toEqual([{ key: 'cesis', label: 'Cēsu autobuss' }]);
});
