import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Why a visit is handed to another level; a closed list, so that it can be counted (LVL-06). */
export const HANDOFF_REASONS = [
  'needsSpecialist',
  'ownerSystem',
  'executeOnSpot',
  'nonStandard',
  'complaint',
  'clientAsks',
  'backToCounter',
  'other',
] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

export const HANDOFF_REFUSALS = ['simple', 'wrongInstitution', 'moreInformation', 'noTime', 'other'] as const;
export type HandoffRefusal = (typeof HANDOFF_REFUSALS)[number];

/** How a manager ends a non-standard case; decisions on requests stay the service owner's (LVL-11). */
export const CASE_ENDINGS = ['settled', 'rebooked', 'forwarded', 'clientLeft'] as const;
export type CaseEnding = (typeof CASE_ENDINGS)[number];

/** Where a colleague meets a client who stays the sender's: at the counter, or in the staff's office, which is to be rare (LVL-09). */
export const MEETING_PLACES = ['counter', 'office'] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

export type Level = 1 | 2 | 3;

/** Whom it is offered to. `level`: anybody of that level who serves the ticket's category. */
export type HandoffTarget =
  | { readonly kind: 'level' }
  | { readonly kind: 'person'; readonly staffId: string }
  | { readonly kind: 'institution'; readonly institutionId: string }
  | { readonly kind: 'centre'; readonly centreId: string; readonly institutionId: string | null };

type OfHandoff = { readonly handoffId: string; readonly centreId: string | null };

/** What was written, and by whom, stands in the personal part: a question names the client more often than not. */
export type HandoffEvent =
  | NewEvent<
      'visit.handoffOffered',
      {
        readonly handoffId: string;
        readonly fromLevel: Level;
        readonly toLevel: Level;
        readonly fromCentreId: string | null;
        readonly target: HandoffTarget;
        readonly reason: HandoffReason;
        /** The institution that answers for the matter, where one does. */
        readonly institutionId: string | null;
        /** A service that level 1 usually does (LVL-10). */
        readonly isSimple: boolean;
        /** False: only the question goes; the client stays with the sender. */
        readonly clientMoves: boolean;
        /** Absent where nobody meets: the client goes to a counter, or only the question goes. */
        readonly meetAt?: MeetingPlace;
        readonly answerBy: EpochMs;
        /** Of several clients on the ticket the one it is about; absent while there was one. */
        readonly clientNumber?: number;
      }
    >
  | NewEvent<'visit.handoffAccepted', OfHandoff>
  | NewEvent<'visit.handoffRefused', OfHandoff & { readonly reason: HandoffRefusal }>
  | NewEvent<'visit.handoffAnswered', OfHandoff>
  | NewEvent<'visit.handoffClosed', OfHandoff & { readonly how: CaseEnding }>
  | NewEvent<'visit.handoffUnanswered', { readonly handoffId: string; readonly answerBy: EpochMs }>;

/** `ended`: the client was served, or left, before anything else came of it. */
export type HandoffStatus =
  'offered' | 'accepted' | 'refused' | 'answered' | 'unanswered' | 'closed' | 'ended';

/** One hand-off as it stands (LVL-06): both levels, reason, responsible institution, time in and out. */
export type Handoff = {
  readonly id: string;
  readonly status: HandoffStatus;
  readonly fromLevel: Level;
  readonly toLevel: Level;
  readonly fromCentreId: string | null;
  readonly fromStaffId: string | null;
  readonly fromCounter: string | null;
  readonly target: HandoffTarget;
  readonly reason: HandoffReason;
  readonly institutionId: string | null;
  readonly isSimple: boolean;
  readonly clientMoves: boolean;
  readonly meetAt?: MeetingPlace;
  readonly clientNumber?: number;
  readonly offeredAt: EpochMs;
  readonly answerBy: EpochMs;
  readonly takenAt: EpochMs | null;
  readonly takenBy: string | null;
  readonly outAt: EpochMs | null;
  readonly outBy: string | null;
  readonly refusal: HandoffRefusal | null;
  readonly ending: CaseEnding | null;
  /** Absent once erased. */
  readonly words?: HandoffWords;
  readonly reply?: { readonly text: string; readonly by: string };
};

export type HandoffWords = {
  readonly question: string;
  readonly summary: string;
  readonly whyNotHere: string;
  readonly by: string;
};

export function isOpenHandoff({ status }: Pick<Handoff, 'status'>): boolean {
  return status === 'offered' || status === 'accepted';
}

/** A matter that level 1 could have done, or another institution's: the sender chose wrongly. */
export function isMisrouting(refusal: HandoffRefusal | null): boolean {
  return refusal === 'simple' || refusal === 'wrongInstitution';
}
