import { expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import type { RequestData } from './requestData.ts';
import { whyNotHandedOver } from './useNextAct.ts';

const t = textsIn('lv');
const request = (fromCentre: string | null, placement: RequestData['placement'] = null) => ({
  registerNumber: 'SAL-26-000009-V',
  // Of the work only from where it came is looked at.
  work: { fromCentre } as RequestData['work'],
  placement,
  whyNotHere: null,
});
const AT_COUNTER = { kind: 'thisClient', ticket: 'A042' } as const;
const why = (fromCentre: string | null) => whyNotHandedOver(request(fromCentre), AT_COUNTER, t);

it('the result of another centre’s request is handed over there, and this centre says where (LVL-17)', () => {
  expect(why(null)).toBeNull();
  expect(why('Ogres klientu centrs')).toContain('Ogres klientu centrs');
  expect(why('')).toContain('SAL');
});

it('but what goes with the bus is handed over there, and nowhere else (MOB-01)', () => {
  const onBus: NonNullable<RequestData['placement']> = {
    ...{ at: 0, by: null, where: 'bus', place: 'Tome', stopOn: '2026-12-01', isSealed: false },
    ...{ mobileCentreId: 'bus', mobileCentre: 'Mobilais centrs', isComingBack: false },
  };
  expect(whyNotHandedOver(request('Ogres klientu centrs', onBus), AT_COUNTER, t)).toBeNull();
  const atHome = { ...request(null, onBus), whyNotHere: 'request.onBus' as const };
  const words = whyNotHandedOver(atHome, AT_COUNTER, t);
  for (const said of ['Mobilais centrs', 'Tome', '01.12.2026']) expect(words).toContain(said);
});
