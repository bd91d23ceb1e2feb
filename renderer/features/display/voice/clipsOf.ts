import type { Call } from '../arrangeCalls.ts';
import { shortCounter } from '#shared/domain/queue/counterName.ts';

/** Counters that the voice knows; build/scripts/voice makes as many. */
const MOST_COUNTERS = 40;

/** Clips of a spoken call in their order, e.g. `A`, `42`, `third counter`. */
export function clipsOf({
  ticket,
  counter,
  isFetched,
}: Pick<Call, 'ticket' | 'counter' | 'isFetched'>): string[] {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/i.exec(ticket) ?? [];
  return [
    ...[...letters.toUpperCase()].map((letter) => `letter${letter}`),
    ...(digits === '' ? [] : numberClips(Number(digits))),
    isFetched ? 'comesToYou' : counterClip(shortCounter(counter)),
  ];
}

/** `142` is `100` and `42`; a number that nobody expected is spelt. */
function numberClips(number: number): string[] {
  if (number >= 1000) return [...String(number)].map((digit) => `number${digit}`);
  const rest = number % 100;
  if (number < 100) return [`number${number}`];
  return [`number${number - rest}`, ...(rest === 0 ? [] : [`number${rest}`])];
}

/** A room with a name of its own is not in the clips: it stands on the screen. */
function counterClip(name: string): string {
  return /^\d+$/.test(name) && Number(name) >= 1 && Number(name) <= MOST_COUNTERS
    ? `counter${Number(name)}`
    : 'seeScreen';
}
