import { expect, test } from 'vitest';
import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';

test.each(['2024-02-29', '1860-02-29', '0050-01-01'])('%s is a day', (day) =>
  expect(isLocalDate(day)).toBe(true),
);
test.each(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', ''])('%j is no day', (day) =>
  expect(isLocalDate(day)).toBe(false),
);
