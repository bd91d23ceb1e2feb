export type Interval = { readonly from: string; readonly to: string };
export type HoursProblem = 'unreadable' | 'order' | 'tooMany';
type Parsed =
  | { readonly ok: true; readonly intervals: Interval[] }
  | { readonly ok: false; readonly problem: HoursProblem };

const MOST_INTERVALS = 3;
const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const INTERVAL = new RegExp(`^${TIME}[-–—]${TIME}$`);

/**
 * Reads hours as people write them: `8:30–12:00, 13:00–17:00`, `8.30-12 13-17`, `8-17`. Empty means closed (OPH-01).
 */
export function parseHours(text: string): Parsed {
  const pieces = text
    .trim()
    .replaceAll(/\s*[-–—]\s*/g, '–')
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (pieces.length > MOST_INTERVALS) return { ok: false, problem: 'tooMany' };
  const intervals: Interval[] = [];
  for (const piece of pieces) {
    const interval = readInterval(piece);
    if (!interval) return { ok: false, problem: 'unreadable' };
    const before = intervals.at(-1);
    if (interval.from >= interval.to || (before && interval.from < before.to))
      return { ok: false, problem: 'order' };
    intervals.push(interval);
  }
  return { ok: true, intervals };
}

/** `8:30–12:00, 13:00–17:00`; empty when closed. */
export function hoursText(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${shown(from)}–${shown(to)}`).join(', ');
}

function readInterval(text: string): Interval | null {
  const [, fromHours, fromMinutes = '00', toHours, toMinutes = '00'] = INTERVAL.exec(text) ?? [];
  const from = clock(fromHours, fromMinutes);
  const to = clock(toHours, toMinutes);
  return from && to ? { from, to } : null;
}

function clock(hours: string | undefined, minutes: string): string | null {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function shown(time: string): string {
  return time.replace(/^0/, '');
}
