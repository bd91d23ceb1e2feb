import type { ClientLanguage } from '#shared/domain/visit/language.ts';

type Hours = readonly { readonly from: string; readonly to: string }[];

/** A Monday, to name the weekdays by. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Opening hours, Monday first, as lines: neighbouring days with the same hours share one. */
export function openingDays(
  week: readonly Hours[],
  closed: string,
  language: ClientLanguage,
): readonly (readonly [days: string, hours: string])[] {
  const lines: { first: number; last: number; hours: string }[] = [];
  for (const [day, hours] of week.entries()) {
    const text =
      hours.length === 0 ? closed : hours.map(({ from, to }) => `${short(from)}–${short(to)}`).join(', ');
    const previous = lines.at(-1);
    if (previous?.hours === text) previous.last = day;
    else lines.push({ first: day, last: day, hours: text });
  }
  const name = weekdayNames(language);
  return lines.map(({ first, last, hours }) => [
    sentenceCase(first === last ? name(first) : `${name(first)}–${name(last)}`, language),
    hours,
  ]);
}

function weekdayNames(language: ClientLanguage): (day: number) => string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (day) => {
    const name = format.format(MONDAY + day * DAY_MS);
    // Only English writes weekdays with a capital inside a sentence.
    return language === 'en' ? name : name.toLocaleLowerCase(language);
  };
}

function short(time: string): string {
  return time.replace(/^0/, '');
}

function sentenceCase(text: string, language: ClientLanguage): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
