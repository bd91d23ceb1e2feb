import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** On what ground somebody acts for the client (domain 4.2, block R). */
export const REPRESENTATION_BASES = [
  'parent',
  'guardian',
  'trustee',
  'fosterFamily',
  'powerOfAttorney',
  'boardMember',
  /** An employee or another user who acts for a legal person. */
  'organisationUser',
  /** The client said so at the counter: this person may collect. */
  'namedByClient',
] as const;
export type RepresentationBasis = (typeof REPRESENTATION_BASES)[number];

/** What was seen and is never copied; an identity document is none of these. */
export const REPRESENTATION_DOCUMENTS = [
  'birthCertificate',
  'orphansCourtDecision',
  'courtRuling',
  'agreement',
  'powerOfAttorney',
  'registerExtract',
  /** Nothing on paper: the client's own word. */
  'clientsWord',
  'other',
] as const;
export type RepresentationDocument = (typeof REPRESENTATION_DOCUMENTS)[number];

export type RepresentationScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'listed'; readonly owners: readonly string[]; readonly services: readonly string[] }
  /** Null: any result of the client. */
  | { readonly kind: 'receive'; readonly requestId: string | null };

export type RepresentationEnd =
  /** The last day on which it counts. */
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'never' }
  /** The document does not tell: a person says why they go by it, each time. */
  | { readonly kind: 'unknown' };

export const CLOSING_REASONS = [
  /** The client took it back. */
  'revokedByClient',
  /** The representative does not want to act any more. */
  'givenUp',
  /** The ground is gone: another guardian, another board. */
  'groundGone',
  'enteredByMistake',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

type Closed = { readonly clientId: string; readonly why: ClosingReason };

/** Names, codes, numbers and words stand in the personal parts: the document's of the client, the name of the other. */
export type RepresentationEvent =
  | NewEvent<
      'representation.recorded',
      {
        readonly clientId: string;
        /** The representative's card, else an id of this person as a data subject alone. */
        readonly representativeId: string;
        readonly hasCard: boolean;
        readonly visitId: string | null;
        readonly basis: RepresentationBasis;
        readonly documentKind: RepresentationDocument;
        readonly documentDate: LocalDate | null;
        readonly scope: RepresentationScope;
        readonly end: RepresentationEnd;
      }
    >
  | NewEvent<'representation.revoked', Closed>
  | NewEvent<'representation.ended', Closed>;

export type RepresentationState = {
  readonly clientId: string;
  readonly representativeId: string;
  readonly hasCard: boolean;
  readonly basis: RepresentationBasis;
  readonly documentKind: RepresentationDocument;
  readonly documentDate: LocalDate | null;
  readonly scope: RepresentationScope;
  readonly end: RepresentationEnd;
  readonly recordedAt: EpochMs;
  readonly recordedBy: string | null;
  /** Absent once erased. */
  readonly name?: string;
  readonly code?: string;
  readonly documentNumber?: string;
  readonly closing: {
    readonly kind: 'revoked' | 'ended';
    readonly why: ClosingReason;
    readonly at: EpochMs;
    readonly staffId: string | null;
    /** Absent once erased. */
    readonly words?: string;
  } | null;
};
