import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Simple execution that the owner has left to the centre (LVL-12); what the paper says is personal. */
export type OnTheSpotEvent = NewEvent<
  'request.executedHere',
  {
    readonly clientId: string;
    /** The institution that has left it to the centre and stays responsible (LVL-13). */
    readonly delegatedBy: string;
  }
>;

export type Execution = {
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly counter: string | null;
  readonly delegatedBy: string;
};
