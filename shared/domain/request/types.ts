import type { NewEvent } from '#shared/domain/event.ts';
import type { PaperVersion } from '#shared/papers/paper.ts';
import type { PaperIssued } from '#shared/papers/paperIssued.ts';
import type { Afterwards, AfterwardsEvent } from '#shared/domain/request/afterwards/types.ts';
import type { AskedEvent, Question } from '#shared/domain/request/asked/types.ts';
import type { Attachment, AttachmentEvent, ReturnedFile } from '#shared/domain/request/attachments/types.ts';
import type { Keeping, KeepingEvent } from '#shared/domain/request/keeping/types.ts';
import type { Execution, OnTheSpotEvent } from '#shared/domain/request/onTheSpot/types.ts';
import type { Notice, NoticeEvent } from '#shared/domain/request/notice/types.ts';
import type {
  HandoverDone,
  HandoverGrounds,
  Protocol,
  ProtocolEvent,
  Receiving,
} from '#shared/domain/request/protocol/types.ts';
import type { Work, WorkEvent } from '#shared/domain/request/work/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** The three ways in their order (CHN-05), the assisted one guided or delegated. */
export const CHANNELS = ['eService', 'assisted', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a client does not use an e-service (CHN-12). */
export const BARRIERS = ['noEid', 'noSkills', 'fear', 'unwilling', 'notAvailable', 'other'] as const;
export type Barrier = (typeof BARRIERS)[number];

export type Declined = { readonly channel: Channel; readonly barrier: Barrier };

/** How the client wants the decision (HND-01). */
export const DELIVERY_METHODS = ['portal', 'eAddress', 'post', 'counter', 'email'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const RESULT_KINDS = ['document', 'code', 'link'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/**
 * Stages of a request, the front office's and the service owner's. Whether it has reached the back-office is
 * not a stage: it is read from the journal.
 */
export const REQUEST_STATUSES = [
  'registered',
  'acceptedByOwner',
  'resultReady',
  'handedOver',
  'sent',
  'sentBack',
  'withdrawn',
  'voided',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Nobody works on it any more: its client took it back, or it was registered by mistake. */
export function isCalledOff(status: RequestStatus): boolean {
  return status === 'withdrawn' || status === 'voided';
}

/** Its owner or the centre still has something to do. */
export function isOpen(status: RequestStatus): boolean {
  return status === 'registered' || status === 'acceptedByOwner' || status === 'resultReady';
}

export type Handover = Receiving &
  HandoverGrounds &
  HandoverDone & {
    /** Absent once erased. */
    readonly receivedBy?: string;
    /** Strokes of the signature as SVG path data, or null when signed on paper. Absent once erased. */
    readonly signature?: string | null;
  };

/** Which version of a service card: on it a draft is begun and a request registered. */
export type CardVersion = {
  readonly catalogueVersion: number;
  /** What the centre itself had last changed in the card; absent: as the catalogue of that version has it. */
  readonly cardRevision?: string;
};

/** What a request is from its first moment on. */
type Registered = CardVersion & {
  /** Null when no number was left: it follows, and the receipt carries its secret. */
  readonly registerNumber: string | null;
  readonly secret: string;
  readonly centreId: string;
  readonly serviceId: string;
  /** Null where an institution started it: nobody had come. */
  readonly visitId: string | null;
  readonly clientId: string;
  readonly representativeId: string | null;
  /** The institution that started it as the client's agent, under its own id (INT-02); absent: client or representative. */
  readonly startedBy?: { readonly institutionId: string; readonly ownId: string };
  readonly channel: Channel;
  readonly receivedAt: EpochMs;
  readonly dueDate: LocalDate;
  readonly delivery: DeliveryMethod;
  /** Null when another body sets the amount. */
  readonly feeCents: number | null;
  readonly documentsSeen: readonly string[];
  /** Subjects other than the client whose data the form holds, by role. */
  readonly otherSubjects: { readonly [role: string]: string };
};

export type RequestEvent =
  | NewEvent<
      'request.registered',
      Registered & {
        /** Ways before this one that were not taken, with why. */
        readonly declined: readonly Declined[];
      }
    >
  | NewEvent<'request.numberAssigned', { readonly registerNumber: string }>
  | NewEvent<'request.receiptIssued', PaperIssued>
  | NewEvent<'request.accepted', { readonly ownerReference: string }>
  | NewEvent<
      'request.resultReturned',
      {
        readonly outcome: 'positive' | 'refusal';
        readonly kind: ResultKind;
        readonly clientId: string;
        /** Absent where there are none. Their names stand in the personal part, by their ids. */
        readonly files?: readonly ReturnedFile[];
      }
    >
  | NewEvent<
      'request.handedOver' | 'request.handoverReplaced',
      Receiving &
        HandoverGrounds & {
          readonly clientId: string;
          /** Of one that replaces another; absent in events of earlier versions. */
          readonly done?: HandoverDone;
        }
    >
  | ProtocolEvent
  | AttachmentEvent
  | AskedEvent
  | KeepingEvent
  | AfterwardsEvent<DeliveryMethod>
  | WorkEvent
  | OnTheSpotEvent
  | NoticeEvent;

export type RequestState = Registered &
  Afterwards &
  Keeping & {
    readonly status: RequestStatus;
    /** Ways before this one that were not taken, with why; absent in states folded before it was kept. */
    readonly declined?: readonly Declined[];
    readonly registeredAt: EpochMs;
    readonly registeredBy: string | null;
    /** Form answers by field id, of every subject; empty once erased. */
    readonly answers: JsonObject;
    readonly receipts: number;
    /** Of the first of them; absent where that was not noted yet. */
    readonly receiptPaper?: PaperVersion;
    readonly ownerReference: string | null;
    readonly acceptedAt: EpochMs | null;
    readonly result: {
      readonly outcome: 'positive' | 'refusal';
      readonly kind: ResultKind;
      readonly at: EpochMs;
      /** Absent once erased: the text, code or link; reasons and next step of a refusal (INT-14). */
      readonly content?: string;
      readonly reasons?: string;
      readonly nextStep?: string;
      /** Absent where there are none; without a name once erased. */
      readonly files?: readonly (ReturnedFile & { readonly name?: string })[];
    } | null;
    readonly handover: Handover | null;
    /** What was printed of it, by who takes it in which visit; absent while nothing was. */
    readonly protocols?: readonly Protocol[];
    /** In their order; absent while there are none. */
    readonly attachments?: readonly Attachment[];
    readonly work?: Work;
    /** Absent where its owner executes it. */
    readonly executedHere?: Execution;
    /** What the client was asked for, in its order; absent while nothing was. */
    readonly questions?: readonly Question[];
    /** Messages to the client, in their order; absent while there are none. */
    readonly notices?: readonly Notice[];
  };
