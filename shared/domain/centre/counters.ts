import { foldText } from '#shared/lib/foldText.ts';

/** More than any centre has. */
export const MOST_COUNTERS = 40;

export type CounterFacts = { readonly id: string; readonly name: string; readonly isClosed: boolean };

export type CounterRule = 'counter.nameTaken' | 'counter.occupied' | 'counter.lastOpen';

/**
 * Why a counter cannot become so, or null. History names counters, so one is closed and never deleted; and while
 * somebody works at it, visit and shift are found by its name.
 */
export function whyNotCounter(
  others: readonly CounterFacts[],
  before: CounterFacts | null,
  after: CounterFacts,
  isOccupied: boolean,
): CounterRule | null {
  if (others.some(({ name }) => isSameName(name, after.name))) return 'counter.nameTaken';
  const isClosing = after.isClosed && before?.isClosed === false;
  if (isOccupied && (isClosing || before?.name !== after.name)) return 'counter.occupied';
  if (isClosing && others.every(({ isClosed }) => isClosed)) return 'counter.lastOpen';
  return null;
}

/** In the hall people cannot tell names apart that differ only in capitals or accents. */
function isSameName(one: string, other: string): boolean {
  return foldText(one.trim()) === foldText(other.trim());
}

/** The ids in order, with one of them moved to a place counted from 1. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  others.splice(Math.max(0, place - 1), 0, id);
  return others;
}
