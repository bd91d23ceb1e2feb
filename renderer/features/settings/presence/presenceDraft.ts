import type { PresenceRule } from '#shared/domain/presence/schedule.ts';
import { hoursText, parseHours } from '#renderer/app/centre/openingHoursText.ts';

/** One day of an institution as typed. */
export type DayDraft = {
  readonly key: number;
  readonly weekday: number;
  readonly ordinal: number | null;
  readonly hours: string;
};

const USUAL = { weekday: 0, ordinal: null, hours: '9:00–12:00' } as const;

export function daysOf(rules: readonly PresenceRule[]): DayDraft[] {
  if (rules.length === 0) return [{ key: 0, ...USUAL }];
  return rules.map(({ weekday, ordinal, from, to }, key) => ({
    key,
    weekday,
    ordinal,
    hours: hoursText([{ from, to }]),
  }));
}

/** The new one is the next day of the week with the hours of the one before. */
export function withNewDay(days: readonly DayDraft[]): DayDraft[] {
  const key = Math.max(-1, ...days.map((day) => day.key)) + 1;
  const last = days.at(-1) ?? { key, ...USUAL };
  return [...days, { ...last, key, weekday: (last.weekday + 1) % 7 }];
}

/** The rules when every day can be read, and the days that cannot. */
export function rulesOf(
  institutionId: string,
  days: readonly DayDraft[],
): { readonly rules: PresenceRule[]; readonly wrong: readonly number[] } {
  const rules: PresenceRule[] = [];
  const wrong: number[] = [];
  for (const { key, weekday, ordinal, hours } of days) {
    const parsed = parseHours(hours);
    const [interval] = parsed.ok ? parsed.intervals : [];
    if (parsed.ok && interval && parsed.intervals.length === 1) {
      rules.push({ institutionId, weekday, ordinal, ...interval });
    } else wrong.push(key);
  }
  return { rules, wrong };
}
