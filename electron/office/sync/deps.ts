import type { RatingsRequest } from '#shared/sync/messages.ts';
import type { StoredPack } from '#db/repositories/catalogue.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Timers } from '#electron/office/sync/timers.ts';

/** What the sync needs of the ratings, which live apart from everything else. */
export type RatingsOutbox = {
  /** Makes batches of what may be released by now: at least five of a period that is over, shuffled. */
  release(): void;
  /** Released and not yet confirmed, in any order. */
  unsent(): readonly RatingsRequest[];
  markSent(batchId: string): void;
};

/** The office's part of the link. `fetch`, timers, clock and chance are given in tests only. */
export type LinkDeps = Pick<OfficeContext, 'db' | 'clock' | 'log' | 'newId' | 'newSalt' | 'publish'> & {
  readonly ratingsOutbox: RatingsOutbox;
  /** Takes a pack whose signature holds; false when it cannot be used. */
  setCatalogue(pack: StoredPack): boolean;
  /** Back-office of the demonstration, in which a centre enrols itself; null for a real one. */
  readonly demoUrl: string | null;
  /** Shown to the administrators of the back-office; the computer's name unless given. */
  readonly deviceName?: string;
  readonly fetch?: typeof fetch;
  readonly timers?: Timers;
  /** The machine's own clock, uncorrected. */
  readonly machineNow?: () => number;
  readonly random?: () => number;
};
