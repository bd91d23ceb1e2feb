import { randomNumbers } from '#shared/lib/random.ts';

/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T | undefined;
  /** A stream of its own, so that one part's draws do not depend on another's. */
  fork(name: number): Random;
};

export function seededRandom(seed: number): Random {
  const next = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)],
    fork: (name) => seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(name + 1, 0x85ebca6b)),
  };
}
