import type { NewEvent } from '#shared/domain/event.ts';
import type { IdentityDocument, IdentityMethod } from '#shared/domain/identity/identityDocument.ts';
import type { RepresentationBasis, RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { ClientsEvent } from '#shared/domain/visit/clients/types.ts';
import type { Contact, ContactEvent } from '#shared/domain/visit/contact/types.ts';
import type { CorrectionEvent, RecordedLater } from '#shared/domain/visit/correction/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { GuidedEvent, GuidedSession } from '#shared/domain/visit/guided/types.ts';
import type { Handoff, HandoffEvent } from '#shared/domain/visit/handoff/types.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** A need for service, never a diagnosis (QUE-06). */
export const SPECIAL_NEEDS = [
  'none',
  'withInfant',
  'hardToStand',
  'hardOfHearing',
  'lowVision',
  'interpreter',
  'signLanguage',
] as const;
export type SpecialNeed = (typeof SPECIAL_NEEDS)[number];

/** A whole bus; more come with more tickets. */
export const MOST_PEOPLE = 60;

/** `redirected`: helped at the door without a ticket (answered, shown to a computer, or told what to bring). */
export type VisitStatus =
  'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'left' | 'redirected' | 'finished';

export const OUTCOME_KINDS = [
  'consultation',
  'request',
  'handover',
  'referral',
  'eServiceTaught',
  /** The client did it at a session of help; writes itself. */
  'eServiceGuided',
  /** Copies, the visitors' computer (INT-18); writes itself. */
  'ancillary',
  'notServed',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** `digitalAssistant`: at the shared computer with somebody's help; `comesBack`: with the papers that are missing. */
export const DOOR_RESULTS = ['answered', 'digitalAssistant', 'selfService', 'comesBack'] as const;
export type DoorResult = (typeof DOOR_RESULTS)[number];

/** What had become of the client by the time the paper slip was entered. */
export const SLIP_RESULTS = ['waiting', 'served', 'left'] as const;
export type SlipResult = (typeof SLIP_RESULTS)[number];

/** Range of minutes that was promised when the ticket was given. */
export type WaitingRange = { readonly fromMinutes: number; readonly toMinutes: number };

export type Triage = {
  readonly serviceId: string | null;
  readonly lifeSituationId: string | null;
  /** Where only the institution was named, as at a ticket kiosk. */
  readonly institutionId?: string;
  readonly need: SpecialNeed;
  readonly hasEid: boolean | null;
  readonly language: ClientLanguage;
  /** How many came together with one ticket: a family, a tour. Absent: one, as in events of earlier versions. */
  readonly people?: number;
  /** Wants to speak where nobody listens (QUE-09); never says why. Absent: no. */
  readonly needsRoom?: boolean;
};

/** Of a client who comes at an agreed time: when, and for whom the client is kept. */
export type Agreed = {
  readonly id: string;
  readonly from: EpochMs;
  readonly level: 1 | 2;
  readonly institutionId: string | null;
};

export type VisitEvent =
  | NewEvent<
      'visit.ticketIssued',
      Triage & {
        readonly ticket: string;
        readonly category: string;
        readonly businessDay: LocalDate;
        readonly dueAt: EpochMs;
        /** Null when no open counter could take this client: then nothing was promised. */
        readonly promise: WaitingRange | null;
        /** Documents of the checklist that the client said are missing. */
        readonly missingDocuments: readonly string[];
        /** Absent in events of earlier versions. */
        readonly appointment?: Agreed | null;
      }
    >
  | NewEvent<
      'visit.helpedAtDoor',
      Triage & {
        readonly businessDay: LocalDate;
        readonly category: string;
        readonly result: DoorResult;
        /** Null in events of earlier versions. */
        readonly missingDocuments: readonly string[] | null;
      }
    >
  /** A numbered paper slip from the time when the computer was out of order, entered later. */
  | NewEvent<
      'visit.slipEntered',
      Triage & {
        readonly ticket: string;
        readonly category: string;
        readonly businessDay: LocalDate;
        /** As written on the slip. */
        readonly arrivedAt: EpochMs;
        readonly dueAt: EpochMs;
        readonly result: SlipResult;
      }
    >
  | NewEvent<
      'visit.called',
      {
        readonly counter: string;
        readonly callNumber: number;
        readonly dueAt: EpochMs;
        readonly waitedMinutes: number;
        /** The room the client is called to instead of the counter (QUE-09); absent in events of earlier versions. */
        readonly room?: string | null;
        /** Number that was first in the desk's line, when another was called; absent in earlier versions. */
        readonly passedOver?: string | null;
      }
    >
  | NewEvent<'visit.recalled', { readonly counter: string; readonly callNumber: number }>
  | NewEvent<'visit.serviceStarted', { readonly counter: string }>
  /** Null: back to the counter. */
  | NewEvent<'visit.movedToRoom', { readonly room: string | null }>
  | NewEvent<'visit.missed', { readonly calls: number }>
  | NewEvent<
      'visit.left',
      {
        readonly during: 'waiting' | 'parked' | 'called' | 'serving';
        /** The business day was over and nobody had said what became of the client. */
        readonly dayEnded?: true;
      } & RecordedLater
    >
  /** `keepsPlace` is absent in events of earlier versions: then the place was kept. */
  | NewEvent<'visit.returned', { readonly dueAt: EpochMs; readonly keepsPlace?: boolean }>
  | NewEvent<'visit.parked', { readonly until: EpochMs | null }>
  | NewEvent<'visit.resumed', { readonly counter: string }>
  /** Written by earlier versions; hand-offs have events of their own now. */
  | NewEvent<'visit.handedOff', { readonly toLevel: 1 | 2 | 3 }>
  | HandoffEvent
  | ContactEvent
  | CorrectionEvent<Outcome, Triage>
  | ClientsEvent
  | GuidedEvent
  | NewEvent<'visit.clientLinked', { readonly clientId: string }>
  | NewEvent<
      'visit.identityChecked',
      { readonly document: IdentityDocument; readonly method: IdentityMethod; readonly validTo: LocalDate }
    >
  | NewEvent<
      'visit.representativeRecorded',
      {
        readonly basis: RepresentationBasis;
        readonly representativeId: string;
        readonly documentDate: LocalDate | null;
        readonly validTo: LocalDate | null;
        /** Both absent in events of earlier versions, which stand for themselves: nothing else was kept. */
        readonly representationId?: string;
        readonly documentKind?: RepresentationDocument;
      }
    >
  /** The client speaks for themselves after all. */
  | NewEvent<'visit.representativeCleared', Record<string, never>>
  | NewEvent<'visit.noteAdded', Record<string, never>>
  | NewEvent<
      'visit.outcomeRecorded',
      {
        readonly kind: OutcomeKind;
        readonly serviceId: string | null;
        readonly requestId: string | null;
        /** Absent while the ticket had one client. */
        readonly clientNumber?: number;
      }
    >
  | NewEvent<'visit.finished', { readonly ratingOffered: boolean } & RecordedLater>
  /** `homeCentreId`: another centre has seen the offer, and must know that the visit never was its own. */
  | NewEvent<'visit.undone', { readonly what: string; readonly homeCentreId: string | null }>;

export type VisitEventType = VisitEvent['type'];

export type Outcome = {
  readonly kind: OutcomeKind;
  readonly serviceId: string | null;
  readonly requestId: string | null;
  readonly at: EpochMs;
  /** Of whom, when several were served on one ticket; absent: the first. */
  readonly clientNumber?: number;
};

/** One of several clients on one ticket. */
export type VisitClient = { readonly number: number } & Pick<
  VisitState,
  'clientId' | 'identityCheck' | 'representative'
>;

/** One line of the visit's timeline: which level, when, where, by whom. */
export type VisitStep = {
  readonly type: VisitEventType;
  readonly at: EpochMs;
  readonly counter: string | null;
  readonly staffId: string | null;
  /** Of the steps of a hand-off. */
  readonly handoffId?: string;
  /** Of what was written down later than it happened; absent on all other steps. */
  readonly recordedAt?: EpochMs;
  /** Closed by the change of the business day. */
  readonly dayEnded?: true;
  /** Of a call out of order: the number that was first in the desk's line. */
  readonly passedOver?: string;
};

export type VisitState = {
  readonly status: VisitStatus;
  readonly ticket: string | null;
  readonly category: string;
  readonly businessDay: LocalDate;
  readonly serviceId: string | null;
  readonly lifeSituationId: string | null;
  readonly institutionId?: string;
  readonly need: SpecialNeed;
  readonly hasEid: boolean | null;
  readonly language: ClientLanguage;
  readonly level: 1 | 2 | 3;
  readonly arrivedAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly promise: WaitingRange | null;
  readonly missingDocuments: readonly string[];
  /** These four are absent in visits folded before there were any. */
  readonly people?: number;
  readonly needsRoom?: boolean;
  /** The room the client is in, or on the way to, while a counter has the visit. */
  readonly room?: string | null;
  /** Where the hall was told to go: a room instead of the counter. */
  readonly calledTo?: string | null;
  /** Of a paper slip: when it was entered and what had become of the client; absent on all other visits. */
  readonly slip?: { readonly enteredAt: EpochMs; readonly result: SlipResult };
  /** Of a visit that nobody wrote down when it was: when it was entered; absent on all other visits. */
  readonly enteredLaterAt?: EpochMs;
  /** What came of it at the door, when no ticket was given; absent in visits folded before it was kept. */
  readonly doorResult?: DoorResult | null;
  readonly counter: string | null;
  readonly staffId: string | null;
  readonly calledAt: EpochMs | null;
  readonly calls: number;
  readonly serviceStartedAt: EpochMs | null;
  readonly finishedAt: EpochMs | null;
  /** One who comes back after a missed call keeps the place once (design 5). */
  readonly hasReturned: boolean;
  readonly parkedUntil: EpochMs | null;
  /** The client served now; of several the one with `clientNumber`. */
  readonly clientId: string | null;
  readonly identityCheck: {
    readonly document: IdentityDocument;
    readonly method: IdentityMethod;
    readonly validTo: LocalDate;
    readonly at: EpochMs;
  } | null;
  readonly representative: {
    readonly id: string;
    readonly basis: RepresentationBasis;
    readonly validTo: LocalDate | null;
    /** Both absent in visits of earlier versions; then `document` says what kind it is, too. */
    readonly representationId?: string;
    readonly documentKind?: RepresentationDocument;
    /** Absent once erased. */
    readonly name?: string;
    readonly document?: string;
  } | null;
  /** All who are served on this ticket, and which of them now; both absent while there is only one. */
  readonly clients?: readonly VisitClient[];
  readonly clientNumber?: number;
  readonly notes: readonly {
    readonly at: EpochMs;
    readonly staffId: string | null;
    readonly text?: string;
  }[];
  readonly outcomes: readonly Outcome[];
  /** In the order they were offered; absent in visits folded before there were any. */
  readonly handoffs?: readonly Handoff[];
  /** Help with e-services, in the order it was begun; absent while there was none. */
  readonly guided?: readonly GuidedSession[];
  /** Of a visit by telephone or e-mail; absent for one in person. */
  readonly contact?: Contact;
  /** Centre the client came to, set once another centre is asked: only there it counts as a visit. */
  readonly homeCentreId?: string | null;
  /** Of a client with an appointment; absent in visits folded before there were any. */
  readonly appointment?: Agreed | null;
  readonly steps: readonly VisitStep[];
};
