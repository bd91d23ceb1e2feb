import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayTime,
  formatEuro,
  formatMinutes,
  formatNumber,
  formatScore,
  formatShare,
  formatTime,
} from './format.ts';

const MORNING = Date.UTC(2026, 10, 12, 9, 49);
const spaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('figures', () => {
  it('are written the Latvian way', () => {
    expect(formatTime(MORNING)).toBe('11:49');
    expect(formatDay(MORNING)).toBe('12.11.2026');
    expect(formatDay('2026-01-02')).toBe('02.01.2026');
    expect(spaces(formatEuro(427))).toBe('4,27 €');
    expect(spaces(formatEuro(0))).toBe('0 €');
    expect(spaces(formatNumber(12345))).toBe('12 345');
    expect(formatScore(4.56)).toBe('4,6');
    expect(spaces(formatShare(0.909))).toBe('91 %');
    expect(spaces(formatMinutes(11, 16))).toBe('11–16 min');
    expect(spaces(formatMinutes(7))).toBe('7 min');
  });

  it('leave out the day when it is today in Riga', () => {
    const beforeMidnight = Date.UTC(2026, 10, 12, 21, 59);
    const afterMidnight = Date.UTC(2026, 10, 12, 22, 1);
    expect(formatDayTime(beforeMidnight, MORNING)).toBe('23:59');
    expect(formatDayTime(afterMidnight, MORNING)).toBe('13.11.2026 00:01');
  });
});
