import { expect, it } from 'vitest';
import { possibleKinds } from './possibleKinds.ts';

const toPay = { standing: 'toPay', feeCents: 427, paidCents: 0, exemption: null, takings: [] } as const;
const paid = { ...toPay, standing: 'paid', paidCents: 427, takings: [{ leftCents: 427 }] } as const;
const exemption = { at: 0, by: null, counter: null, ground: 'other', words: '' } as const;

it('a fee that is due can be paid or not be due at all', () => {
  expect(possibleKinds(toPay)).toEqual(['take', 'exempt']);
  expect(possibleKinds({ ...toPay, standing: 'unknown', feeCents: null })).toEqual(['take', 'exempt']);
});

it('what was paid can be given back, also of a withdrawn request', () => {
  expect(possibleKinds(paid)).toEqual(['refund']);
  const calledOff = { ...paid, standing: 'overpaid', feeCents: 0 } as const;
  expect(possibleKinds(calledOff)).toEqual(['refund']);
  const part = { ...paid, standing: 'part', paidCents: 200, takings: [{ leftCents: 200 }] } as const;
  expect(possibleKinds(part)).toEqual(['take', 'refund']);
});

it('an exemption can only be ended, and where nothing is due there is nothing to record', () => {
  expect(possibleKinds({ ...toPay, standing: 'exempt', exemption })).toEqual(['endExemption']);
  expect(possibleKinds({ ...toPay, standing: 'free', feeCents: 0 })).toEqual([]);
});
