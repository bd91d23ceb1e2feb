import { expect, it, test } from 'vitest';
import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import {
  checkSeenDocument,
  documentNumberEnd,
  type SeenDocument,
} from '#shared/domain/identity/identityDocument.ts';

const seen: SeenDocument = { kind: 'passport', numberEnd: '4567', validTo: '2030-01-31', method: 'lookedAt' };

it('keeps only the last four characters of a document number', () => {
  expect(documentNumberEnd(' lv 1234 567 ')).toBe('4567');
  expect(documentNumberEnd('pa12ab')).toBe('12AB');
  expect(checkSeenDocument({ ...seen, numberEnd: 'LV1234567' }, '2026-03-02').problem).toBe('numberEnd');
  expect(checkSeenDocument({ ...seen, numberEnd: '' }, '2026-03-02').problem).toBe('empty');
});

it('an expired document warns, from the day after its last day', () => {
  expect(checkSeenDocument(seen, '2030-01-31').verdict).toBe('valid');
  expect(checkSeenDocument(seen, '2030-02-01')).toMatchObject({ verdict: 'warning', problem: 'expired' });
  expect(checkSeenDocument({ ...seen, validTo: null }, '2030-02-01').verdict).toBe('valid');
  expect(checkSeenDocument({ ...seen, validTo: '2030-02-30' }, '2026-03-02').problem).toBe('impossibleDate');
});

test.each(['2024-02-29', '1860-02-29', '0050-01-01'])('%s is a day', (day) =>
  expect(isLocalDate(day)).toBe(true),
);
test.each(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', ''])('%j is no day', (day) =>
  expect(isLocalDate(day)).toBe(false),
);
