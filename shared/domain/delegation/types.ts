import type { NewEvent } from '#shared/domain/event.ts';
import type { WhyNotAct } from '#shared/domain/representation/mayAct.ts';
import type { RepresentationBasis, RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import type { PaperVersion } from '#shared/papers/paper.ts';
import type { PaperIssued, Prints } from '#shared/papers/paperIssued.ts';

/** How the delegation was signed: on the counter's second screen, or on the printed paper that the clerk has seen. */
export const SIGNATURE_WAYS = ['screen', 'paper'] as const;
export type SignatureWay = (typeof SIGNATURE_WAYS)[number];

/** How the client confirmed what is about to be filed: on the second screen, or after it was read out. */
export const CONFIRMATION_WAYS = ['screen', 'readOut'] as const;
export type ConfirmationWay = (typeof CONFIRMATION_WAYS)[number];

/** The delegation itself, and what was done under it. */
export const DELEGATION_PAPERS = ['delegation', 'deeds'] as const;
export type DelegationPaper = (typeof DELEGATION_PAPERS)[number];

export const REVOCATION_WAYS = ['inPerson', 'phone', 'writing'] as const;
export type RevocationWay = (typeof REVOCATION_WAYS)[number];

/** Why an act that was prepared is not sent after all. */
export const NOT_SENT_REASONS = [
  'notSigned',
  'revoked',
  'otherClerk',
  'otherClient',
  'serviceNotNamed',
  'preparedOutsideTerm',
  'expired',
  'requestCalledOff',
  'formChanged',
  'erased',
  'alreadyFiled',
  'restricted',
  'portalRefused',
  'representation.revoked',
  'representation.ended',
  'representation.expired',
  'representation.onlyReceives',
  'representation.otherService',
  'representation.otherResult',
  'representation.erased',
] as const;
export type NotSentReason = (typeof NOT_SENT_REASONS)[number];

/** What the record of whoever speaks for the client has against it. */
export type OfRepresentation = `representation.${WhyNotAct}`;

/** Why the portal has not answered yet; it is asked again. */
export const PORTAL_PROBLEMS = ['maintenance', 'unreachable', 'noPortal'] as const;
export type PortalProblem = (typeof PORTAL_PROBLEMS)[number];

/** On whose word it rests: the client's own, or a representative's with a document (domain A5). */
export type Representation = {
  readonly representativeId: string;
  readonly basis: RepresentationBasis;
  /** Both absent in events of earlier versions. */
  readonly representationId?: string;
  readonly documentKind?: RepresentationDocument;
};

export type DelegationEvent =
  /** Purpose, and the representative's name and document, stand in the personal parts. */
  | NewEvent<
      'delegation.drawnUp',
      {
        readonly clientId: string;
        readonly visitId: string;
        readonly centreId: string;
        /** The one clerk who may act; nobody else, and nobody the clerk might name (no sub-delegation). */
        readonly agentId: string;
        readonly services: readonly string[];
        /** First and last day, both included. */
        readonly validFrom: LocalDate;
        readonly validTo: LocalDate;
        readonly isOffline: boolean;
        readonly language: ClientLanguage;
        readonly representation: Representation | null;
        /** What the centre named as its legal ground on that day (ASE-05). */
        readonly legalBasis: string;
        /** The words that were read out and are signed; absent in events of earlier versions. */
        readonly paper?: PaperVersion;
      }
    >
  | NewEvent<'delegation.paperIssued', PaperIssued & { readonly what: DelegationPaper }>
  /** The signature stands in the personal part. */
  | NewEvent<'delegation.signed', { readonly clientId: string; readonly how: SignatureWay }>
  /** An act is prepared under it. The salt of the form's hash is personal, so that erasing makes the hash mute. */
  | NewEvent<
      'delegation.used',
      {
        readonly clientId: string;
        readonly requestId: string;
        readonly serviceId: string;
        readonly formHash: string;
        readonly confirmed: ConfirmationWay;
      }
    >
  | NewEvent<'delegation.delayed', { readonly actId: string; readonly problem: PortalProblem }>
  | NewEvent<
      'delegation.submitted',
      { readonly actId: string; readonly reference: string; readonly sentAt: EpochMs }
    >
  /** The portal's own words, if any, stand in the personal part. */
  | NewEvent<
      'delegation.notSent',
      { readonly actId: string; readonly clientId: string; readonly why: NotSentReason }
    >
  | NewEvent<'delegation.revoked', { readonly how: RevocationWay }>
  | NewEvent<'delegation.ended', Record<string, never>>;

/** What became of a prepared act. */
export type Sending =
  | { readonly kind: 'waiting'; readonly problem: PortalProblem | null }
  | { readonly kind: 'submitted'; readonly reference: string; readonly sentAt: EpochMs }
  | { readonly kind: 'notSent'; readonly why: NotSentReason; readonly at: EpochMs; readonly words?: string };

export type DelegatedAct = {
  /** Of the event that prepared it. */
  readonly actId: string;
  readonly requestId: string;
  readonly serviceId: string;
  readonly formHash: string;
  /** Absent once erased. */
  readonly formSalt?: string;
  readonly confirmed: ConfirmationWay;
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly counter: string | null;
  readonly sending: Sending;
};

export type DelegationState = {
  readonly clientId: string;
  readonly visitId: string;
  readonly centreId: string;
  readonly agentId: string;
  readonly services: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly isOffline: boolean;
  readonly language: ClientLanguage;
  readonly representation: Representation | null;
  readonly legalBasis: string;
  readonly drawnUpAt: EpochMs;
  /** These three are absent once erased; the latter two also when the client signs in person. */
  readonly purpose?: string;
  readonly representativeName?: string;
  readonly document?: string;
  readonly signing: {
    readonly how: SignatureWay;
    readonly at: EpochMs;
    /** SVG path data; absent once erased and on paper. */
    readonly signature?: string | null;
  } | null;
  readonly revocation: {
    readonly how: RevocationWay;
    readonly at: EpochMs;
    readonly staffId: string | null;
  } | null;
  readonly endedAt: EpochMs | null;
  readonly acts: readonly DelegatedAct[];
  /** The words that the client signs; absent where that was not noted yet. */
  readonly paper?: PaperVersion;
  /** Papers given out; absent while there are none. */
  readonly prints?: Readonly<Partial<Record<DelegationPaper, Prints>>>;
};
