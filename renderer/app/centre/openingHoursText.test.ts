import { describe, expect, it } from 'vitest';
import { hoursText, parseHours } from './openingHoursText.ts';

const read = (text: string) => {
  const parsed = parseHours(text);
  return parsed.ok ? hoursText(parsed.intervals) : parsed.problem;
};

describe('opening hours as people write them (OPH-01)', () => {
  it.each([
    ['8:30–12:00, 13:00–17:00', '8:30–12:00, 13:00–17:00'],
    ['8.30-12 13-17', '8:30–12:00, 13:00–17:00'],
    ['8 - 17', '8:00–17:00'],
    ['09.00—18.00;', '9:00–18:00'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('are kept as the contract wants them', () => {
    expect(parseHours('8.30-12')).toEqual({ ok: true, intervals: [{ from: '08:30', to: '12:00' }] });
  });

  it.each([
    ['slēgts', 'unreadable'],
    ['8:75–12', 'unreadable'],
    ['17–8', 'order'],
    ['8–13, 12–17', 'order'],
    ['8–9, 10–11, 12–13, 14–15', 'tooMany'],
  ])('%s cannot be used: %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
