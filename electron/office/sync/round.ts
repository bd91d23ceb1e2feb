import type { Device } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import type { KnownRanges } from '#electron/office/knownRanges.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import type { Http } from '#electron/office/sync/http.ts';
import type { Status } from '#electron/office/sync/status.ts';

/** The last report of the queue that arrived, kept from round to round. */
export type SentQueue = { report: string | null; at: number; readonly ranges: KnownRanges };

/** One going through everything there is to exchange. */
export type Round = {
  readonly db: Db;
  readonly deps: LinkDeps;
  readonly http: Http;
  readonly status: Status;
  /** As it is now: enrolling anew changes it. */
  device(): Device;
  catalogueKey(): string;
  /** @throws SyncProblem `cloned` where a person has to give a new code */
  enrolAnew(): Promise<void>;
  /** Events in the next push; kept from round to round. */
  readonly batch: { size: number };
  /** Mark of the pack that was refused, so that it is not fetched again and again. */
  readonly refusedTag: { value: string | null };
  readonly isCatalogueDue: boolean;
  readonly isPresenceDue: boolean;
  readonly sentQueue: SentQueue;
  /** The machine's own clock, uncorrected. */
  machineNow(): number;
};
