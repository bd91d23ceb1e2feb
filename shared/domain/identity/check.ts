/**
 * How sure a number is. A formula alone never stops a client: a failed check digit is a `warning` that a
 * person confirms. `invalid` is left for what cannot exist: wrong length, letters, impossible dates.
 */
export type Verdict = 'valid' | 'warning' | 'invalid';

export type Check<Problem extends string> = {
  readonly verdict: Verdict;
  /** The number as it is stored; null when there is none to store. */
  readonly code: string | null;
  readonly problem: Problem | null;
};

export function valid(code: string): Check<never> {
  return { verdict: 'valid', code, problem: null };
}

export function warning<Problem extends string>(code: string, problem: Problem): Check<Problem> {
  return { verdict: 'warning', code, problem };
}

export function invalid<Problem extends string>(problem: Problem): Check<Problem> {
  return { verdict: 'invalid', code: null, problem };
}

/** Spaces of every kind that come along when a number is pasted from a document. */
export function withoutSpaces(input: string): string {
  return input.replace(/[\s\u200b\u2060]/g, '');
}
