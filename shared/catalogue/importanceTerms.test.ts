import { expect, it } from 'vitest';
import { importanceTermsSchema, isLongerThan } from '#shared/catalogue/importanceTerms.ts';

it('a card promises no less than the centre does for services as important, where it has said so (CAT-13)', () => {
  const terms = importanceTermsSchema.parse({ critical: { count: 5, unit: 'workingDays' } });
  expect(isLongerThan({ count: 5, unit: 'workingDays' }, terms.critical)).toBe(false);
  expect(isLongerThan({ count: 6, unit: 'workingDays' }, terms.critical)).toBe(true);
  expect(isLongerThan({ count: 1, unit: 'calendarMonths' }, terms.critical)).toBe(true);
  expect(isLongerThan({ count: 400, unit: 'calendarDays' }, terms.low)).toBe(false);
  expect(importanceTermsSchema.safeParse({ urgent: { count: 1, unit: 'workingDays' } }).success).toBe(false);
});
