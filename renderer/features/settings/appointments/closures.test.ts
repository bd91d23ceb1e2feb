import { expect, it } from 'vitest';
import { closureText, readClosure } from './closures.ts';

const day = '2026-12-23';
const reason = 'Apmācība';

it('reads a whole day, and hours as people write them', () => {
  expect(readClosure({ day, hours: '', reason })).toEqual({ day, from: null, to: null, reason });
  expect(readClosure({ day, hours: '9.00-13:30', reason })).toEqual({
    day,
    from: '09:00',
    to: '13:30',
    reason,
  });
});

it('says what it cannot read', () => {
  expect(readClosure({ day: null, hours: '', reason })).toBe('day');
  expect(readClosure({ day, hours: 'pēcpusdienā', reason })).toBe('hours');
  expect(readClosure({ day, hours: '13:00-9:00', reason })).toBe('hours');
  expect(readClosure({ day, hours: '', reason: ' ' })).toBe('reason');
});

it('is written as it is read', () => {
  expect(closureText({ day, from: null, to: null, reason })).toBe('23.12.2026');
  expect(closureText({ day, from: '09:00', to: '13:30', reason })).toBe('23.12.2026 09:00–13:30');
});
