import type { ApiError } from '#shared/api/errors.ts';
import type { Query } from '#renderer/api/useQuery.ts';

/** Something a manager has to act on, and where that is done. */
export type DayAct = {
  readonly id: string;
  readonly tone: 'error' | 'warn';
  readonly text: string;
  /** The oldest, the numbers, the names: what tells whether it can wait. */
  readonly note: string | null;
  readonly label: string;
} & Place;

/** Address of the screen, or what opens over this one. */
type Place = { readonly path: string } | { readonly overlay: 'outbox' };

/** What one source says. Not known is not the same as nothing to do. */
export type Finding = {
  readonly acts: readonly DayAct[];
  readonly isKnown: boolean;
  readonly error: ApiError | null;
};

export function findingOf<Data>(
  { data, error }: Pick<Query<Data>, 'data' | 'error'>,
  actsIn: (data: Data) => readonly (DayAct | null)[],
): Finding {
  const acts = data === undefined ? [] : actsIn(data).filter((act) => act !== null);
  return { acts, isKnown: data !== undefined, error };
}

/** Said only when everybody answered: a late request that could not be asked for is still late. */
export function isQuiet(findings: readonly Finding[]): boolean {
  return findings.every(({ acts, isKnown, error }) => isKnown && error === null && acts.length === 0);
}

/** What is wrong or late first, then what will be; of equal weight in the order of the sources. */
export function inOrder(findings: readonly Finding[]): readonly DayAct[] {
  const acts = findings.flatMap((finding) => finding.acts);
  return [...acts.filter(({ tone }) => tone === 'error'), ...acts.filter(({ tone }) => tone === 'warn')];
}
