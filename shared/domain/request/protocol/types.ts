import type { NewEvent } from '#shared/domain/event.ts';
import type { IdentityDocument, IdentityMethod } from '#shared/domain/identity/identityDocument.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { PaperIssued, Prints } from '#shared/papers/paperIssued.ts';

/** Who takes a result, and in which visit: of that there is one protocol, and the rest are its copies. */
export type Receiving = { readonly to: 'client' | 'representative'; readonly visitId: string | null };

/** What the handover rested on, by kinds and ids; both absent in events of earlier versions. */
export type HandoverGrounds = {
  readonly identity?: { readonly document: IdentityDocument; readonly method: IdentityMethod };
  /** Of a representative whose document is recorded. */
  readonly representationId?: string;
  /** On whose bus it was handed over (MOB-01); absent where its own centre did it. */
  readonly mobileCentreId?: string;
};

/** Where a person said later that it was so: when, where and by whom it was done. */
export type HandoverDone = {
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly counter: string | null;
};

/** Printed to be signed, or afterwards for the client. */
export type ProtocolEvent = NewEvent<'request.protocolIssued', PaperIssued & Receiving>;

export type Protocol = Receiving & Prints;
