import type { WhyNotAct } from '#shared/domain/representation/mayAct.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import type { IdentityDocument, IdentityMethod } from '#shared/domain/identity/identityDocument.ts';
import type { Decision } from '#shared/domain/decision.ts';
import type { ClientsCommand, ClientsRule } from '#shared/domain/visit/clients/decide.ts';
import type { ContactCommand, ContactRule } from '#shared/domain/visit/contact/decide.ts';
import type { CorrectionCommand, CorrectionRule } from '#shared/domain/visit/correction/decide.ts';
import type { GuidedCommand, GuidedRule } from '#shared/domain/visit/guided/decide.ts';
import type { HandoffCommand, HandoffRule } from '#shared/domain/visit/handoff/decide.ts';
import type { RecallRule } from '#shared/domain/visit/recall.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type {
  Agreed,
  DoorResult,
  OutcomeKind,
  SlipResult,
  Triage,
  VisitEvent,
  WaitingRange,
} from '#shared/domain/visit/types.ts';

export type VisitCommand =
  | HandoffCommand
  | ContactCommand
  | CorrectionCommand
  | ClientsCommand
  | GuidedCommand
  | {
      readonly kind: 'issueTicket';
      readonly triage: Triage;
      readonly ticket: string;
      readonly category: string;
      readonly targetMinutes: number;
      readonly promise: WaitingRange | null;
      readonly missingDocuments: readonly string[];
      /** Of a client who has an appointment. */
      readonly appointment?: Agreed;
      /** When such a client is due, by how late they come. */
      readonly agreedDueAt?: EpochMs;
    }
  | {
      readonly kind: 'helpAtDoor';
      readonly triage: Triage;
      readonly category: string;
      readonly result: DoorResult;
      readonly missingDocuments: readonly string[];
    }
  | {
      readonly kind: 'enterSlip';
      readonly triage: Triage;
      readonly ticket: string;
      readonly category: string;
      readonly targetMinutes: number;
      readonly takenAt: EpochMs;
      readonly result: SlipResult;
    }
  | {
      readonly kind: 'call';
      readonly counter: string;
      /** A free room for a client who wants one; none: the client comes to the counter. */
      readonly room?: string | null;
      /** The number that was first in this desk's line, when it was not this one. */
      readonly passedOver?: string | null;
    }
  | { readonly kind: 'recall'; readonly counter: string; readonly rule: RecallRule }
  | { readonly kind: 'startService'; readonly counter: string }
  | { readonly kind: 'moveToRoom'; readonly room: string | null }
  | { readonly kind: 'markMissed' }
  | { readonly kind: 'markLeft' }
  | { readonly kind: 'returnBack'; readonly rule: RecallRule; readonly targetMinutes: number }
  | { readonly kind: 'park'; readonly minutes: number | null; readonly note: string }
  | { readonly kind: 'resume'; readonly counter: string }
  | { readonly kind: 'linkClient'; readonly clientId: string }
  | {
      readonly kind: 'checkIdentity';
      readonly document: IdentityDocument;
      readonly method: IdentityMethod;
      readonly validTo: string;
      readonly numberEnd: string;
    }
  | {
      readonly kind: 'recordRepresentative';
      readonly representationId: string;
      readonly representation: RepresentationState;
      /** As the card of the representative has it now, where there is one. */
      readonly name: string;
      /** Why the clerk goes by it where the record does not tell. */
      readonly because: string;
    }
  | { readonly kind: 'clearRepresentative' }
  | { readonly kind: 'addNote'; readonly text: string }
  | {
      readonly kind: 'recordOutcome';
      readonly outcome: OutcomeKind;
      readonly serviceId: string | null;
      readonly requestId: string | null;
    }
  | { readonly kind: 'finish'; readonly ratingOffered: boolean }
  /** Of the day that is over: until when anybody can have been here. */
  | { readonly kind: 'endDay'; readonly closedAt: EpochMs }
  | { readonly kind: 'undo'; readonly event: UndoneEvent }
  /** One that another act wrote, and that is taken back with it. */
  | { readonly kind: 'takeOutcomeBack'; readonly event: UndoneEvent }
  /** A ticket that was never meant to be given; its number stays used. */
  | {
      readonly kind: 'takeTicketBack';
      readonly event: UndoneEvent;
      /** Of an appointment, whose booking stands again: at any time until the client is called. */
      readonly isCheckIn?: boolean;
    };

export type UndoneEvent = { readonly id: EventId; readonly type: string; readonly at: number };

export type VisitRule =
  | HandoffRule
  | ContactRule
  | CorrectionRule
  | ClientsRule
  | GuidedRule
  | 'visit.exists'
  | 'visit.unknown'
  | 'visit.slipInFuture'
  | 'visit.slipDayOver'
  | 'visit.notWaiting'
  | 'visit.notCalled'
  | 'visit.notAtThisCounter'
  | 'visit.calledEnough'
  | 'visit.recallTooSoon'
  | 'visit.notInService'
  | 'visit.alreadyThere'
  | 'visit.notParked'
  | 'visit.notMissed'
  | 'visit.alreadyReturned'
  | 'visit.closed'
  | 'visit.noClient'
  | 'visit.documentExpired'
  | 'visit.noRepresentative'
  | 'representation.reasonMissing'
  | `representation.${WhyNotAct}`
  | 'visit.noOutcome'
  | 'visit.clientWithoutOutcome'
  | 'visit.dayNotOver'
  | 'visit.ticketOver'
  | 'visit.undoTooLate'
  | 'visit.cannotUndo'
  | 'visit.ticketInUse';

export type VisitDecision = Decision<VisitEvent, VisitRule>;
