const FIRST_MS = 250;
const LONGEST_MS = 8000;

/** Milliseconds before try number `attempt` (from 0): doubles, then stays. */
export function backoffMs(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
}
