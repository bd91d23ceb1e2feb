import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What may be out of order, or otherwise than the hours on the door say (SLT-09). */
export const OUTAGE_KINDS = ['eService', 'register', 'payment', 'network', 'closingEarly'] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];

/** What the client can do meanwhile. */
export const INSTEADS = [
  'paperHere',
  'comeLater',
  'otherDay',
  'askStaff',
  'cash',
  'transfer',
  'stillServed',
  'online',
] as const;
export type Instead = (typeof INSTEADS)[number];

export const CONCERN_KINDS = ['service', 'institution'] as const;
/** The card, or all of an institution's, at which the counter is told. */
export type Concern = { readonly kind: (typeof CONCERN_KINDS)[number]; readonly id: string };

export type OutageNotice = {
  readonly kind: OutageKind;
  /** The proper name of what does not work, the same in all languages; empty where the template names it. */
  readonly what: string;
  readonly concerns: Concern | null;
  /** Of an early closing: when the centre closes. */
  readonly since: EpochMs;
  /** Null: nobody knows yet. */
  readonly until: EpochMs | null;
  readonly instead: Instead;
};

/** It hangs in the hall for everybody to read, so all of it stands in the payload. */
export type OutageEvent =
  | NewEvent<'outage.putUp', OutageNotice & { readonly centreId: string }>
  | NewEvent<'outage.prolonged', { readonly until: EpochMs }>
  | NewEvent<'outage.ended', Record<string, never>>
  | NewEvent<'outage.undone', { readonly what: string }>;

export type OutageState = OutageNotice & {
  readonly centreId: string;
  readonly putUpAt: EpochMs;
  readonly putUpBy: string;
  /** By hand; null while it stands, and when it ended by itself. */
  readonly ended: { readonly at: EpochMs; readonly by: string } | null;
};
