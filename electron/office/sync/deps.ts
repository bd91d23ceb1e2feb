import type { StoredPack } from '#db/repositories/catalogue.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Timers } from '#electron/office/sync/timers.ts';

/** The office's part of the link. `fetch`, timers, clock and chance are given in tests only. */
export type LinkDeps = Pick<
  OfficeContext,
  | 'db'
  | 'ratings'
  | 'attachments'
  | 'clock'
  | 'centre'
  | 'catalogue'
  | 'log'
  | 'newId'
  | 'newRandomId'
  | 'newSalt'
  | 'publish'
  | 'followKey'
> & {
  /** Takes a pack whose signature holds; false when it cannot be used. */
  setCatalogue(pack: StoredPack): boolean;
  /** Back-office of the demonstration, in which this centre enrols itself; null for a real centre. */
  demoUrl(): string | null;
  /** Shown to the administrators of the back-office; the computer's name unless given. */
  readonly deviceName?: string;
  readonly fetch?: typeof fetch;
  readonly timers?: Timers;
  /** The machine's own clock, uncorrected. */
  readonly machineNow?: () => number;
  readonly random?: () => number;
};
