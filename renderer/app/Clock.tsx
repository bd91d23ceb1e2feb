import { formatTime } from './format.ts';
import { useNow } from './useNow.ts';

const MINUTE_MS = 60_000;

export function Clock() {
  return <time className="clock">{formatTime(useNow(MINUTE_MS))}</time>;
}
