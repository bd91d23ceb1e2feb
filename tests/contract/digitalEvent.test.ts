import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

let office: Office;
let anna: Person;
let mara: Person;
beforeAll(async () => {
  office = await startTestOffice();
  anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  mara = await signIn(office, 'Māra Kalniņa', null);
});
afterAll(() => office.close());

it('a manager plans an event, says afterwards how many came, and removes one that was called off (DIG-03, DIG-05)', async () => {
  const { today, until } = await mara.call('digitalEvent.quarter', { day: null });
  const planned = {
    kind: 'demonstration' as const,
    date: addDays(until, 1),
    serviceId: 'vsaa-childbirth-allowance',
    topic: 'Kā pieteikties pabalstam Latvija.lv',
    place: 'Bibliotēka',
    ledBy: 'Anna Kļaviņa',
    participants: null,
  };
  expect(await anna.refusal('digitalEvent.record', planned)).toBe('notPermitted');
  expect(await mara.refusal('digitalEvent.record', { ...planned, serviceId: 'nothing' })).toBe(
    'digitalEvent.unknownCard',
  );
  const { digitalEventId } = await mara.call('digitalEvent.record', planned);
  expect((await mara.call('digitalEvent.quarter', { day: null })).ahead).toEqual([
    { ...planned, digitalEventId },
  ]);
  await mara.call('digitalEvent.correct', { ...planned, digitalEventId, date: today, participants: 9 });
  await mara.call('digitalEvent.record', {
    ...planned,
    kind: 'digitalSkills',
    date: today,
    participants: 12,
  });
  expect(await mara.call('digitalEvent.quarter', { day: null })).toMatchObject({
    figures: { digitalSkills: 1, demonstrations: 1, participants: 21, uncounted: 0 },
    ahead: [],
  });
  await mara.call('digitalEvent.remove', { digitalEventId });
  expect((await mara.call('digitalEvent.quarter', { day: today })).events).toHaveLength(1);
  await mara.call('digitalEvent.undo', { digitalEventId });
  expect((await mara.call('digitalEvent.quarter', { day: today })).events).toHaveLength(2);
});
