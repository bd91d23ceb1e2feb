import { expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import type { RequestData } from './requestData.ts';
import { whyNotHandedOver } from './useNextAct.ts';

const t = textsIn('lv');
const request = (fromCentre: string | null) => ({
  registerNumber: 'SAL-26-000009-V',
  // Of the work only from where it came is looked at.
  work: { fromCentre } as RequestData['work'],
});
const why = (fromCentre: string | null) =>
  whyNotHandedOver(request(fromCentre), { kind: 'thisClient', ticket: 'A042' }, t);

it('the result of another centre’s request is handed over there, and this centre says where (LVL-17)', () => {
  expect(why(null)).toBeNull();
  expect(why('Ogres klientu centrs')).toContain('Ogres klientu centrs');
  expect(why('')).toContain('SAL');
});
