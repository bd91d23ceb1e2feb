import type { LockedAggregate } from './aggregates.ts';
import { centreFeed } from './feeds.ts';

/** Of the centre where it began; one that was not yet enrolled then named itself by an id nobody knows. */
export function homeFeed({ readers }: LockedAggregate, centreId: string): string | null {
  const centres = [...readers].filter((feedId) => feedId.startsWith('centre/')).sort();
  const home = centreFeed(centreId);
  return centres.find((feedId) => feedId === home) ?? centres[0] ?? null;
}
