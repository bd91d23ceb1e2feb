import type { OutputOf } from '#shared/api/contract.ts';

export type Call = OutputOf<'display.board'>['calls'][number];

/** Says whether it is the same call: a repeated one is a new call of the same ticket. */
export function callKey({ ticket, counter, callNumber }: Call): string {
  return `${ticket} ${counter} ${callNumber}`;
}

/** Calls that were not there before, the newest first; none on the first look, when all are old news. */
export function newCalls(before: readonly Call[] | null, now: readonly Call[]): Call[] {
  if (before === null) return [];
  const known = new Set(before.map(callKey));
  return now.filter((call) => !known.has(callKey(call)));
}
