import type { NewEvent } from '#shared/domain/event.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** How it was asked for. */
export const BOOKING_CHANNELS = ['inPerson', 'phone', 'email'] as const;
export type BookingChannel = (typeof BOOKING_CHANNELS)[number];

export const MOVE_REASONS = [
  'clientAsks',
  'centreClosed',
  'staffAbsent',
  'doubleBooked',
  'specialistAsks',
  'other',
] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

export const CANCEL_REASONS = [
  'clientAsks',
  'notNeeded',
  'centreClosed',
  'staffAbsent',
  'mistake',
  'other',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Why a specialist elsewhere does not take a video consultation. */
export const VIDEO_REFUSALS = ['wrongInstitution', 'noTime', 'moreInformation', 'other'] as const;
export type VideoRefusal = (typeof VIDEO_REFUSALS)[number];

export type AppointmentFacts = {
  readonly centreId: string;
  readonly channel: BookingChannel;
  /** One or several matters, the first gives the ticket its category. */
  readonly serviceIds: readonly string[];
  readonly category: string;
  readonly level: 1 | 2;
  /** Whose people take it; null: any clerk. */
  readonly institutionId: string | null;
  /** Counter or person whose time it takes; planning only, the queue decides who calls. */
  readonly place: string;
  readonly from: EpochMs;
  readonly minutes: number;
  readonly clientId: string | null;
  readonly language: ClientLanguage;
  readonly need: SpecialNeed;
  /** The centre whose specialist is met by video; null: nobody but the client and this centre (TEL-07). */
  readonly videoCentreId: string | null;
};

export type AppointmentEvent =
  | NewEvent<'appointment.booked', AppointmentFacts>
  | NewEvent<
      'appointment.moved',
      {
        /** When it was until then: two people may move it apart from each other. */
        readonly before: EpochMs;
        readonly from: EpochMs;
        readonly minutes: number;
        readonly place: string;
        readonly reason: MoveReason;
      }
    >
  | NewEvent<'appointment.cancelled', { readonly reason: CancelReason }>
  | NewEvent<'appointment.checkedIn', { readonly visitId: string; readonly lateMinutes: number }>
  | NewEvent<'appointment.missed', Record<string, never>>
  | NewEvent<'appointment.undone', { readonly what: string }>
  | NewEvent<'appointment.slipIssued', { readonly copy: number; readonly language: ClientLanguage }>
  | NewEvent<'appointment.roomSet', Record<string, never>>
  | NewEvent<'appointment.videoAccepted', { readonly centreId: string; readonly place: string }>
  | NewEvent<'appointment.videoProposed', { readonly centreId: string; readonly from: EpochMs }>
  | NewEvent<'appointment.videoRefused', { readonly centreId: string; readonly reason: VideoRefusal }>
  | NewEvent<'appointment.videoHeld', { readonly centreId: string; readonly minutes: number }>;

export type AppointmentEventType = AppointmentEvent['type'];

export type AppointmentStatus = 'booked' | 'checkedIn' | 'missed' | 'cancelled';

export type AppointmentStep = {
  readonly type: AppointmentEventType;
  readonly at: EpochMs;
  readonly staffId: string | null;
};

export type VideoAnswer = 'asked' | 'accepted' | 'proposed' | 'refused';

/** The other side of a video consultation, in the specialist's centre. */
export type Video = {
  readonly centreId: string;
  readonly answer: VideoAnswer;
  /** The specialist who took it, and the name they signed with; the name is absent once erased. */
  readonly place: string | null;
  readonly by?: string;
  readonly proposedFrom: EpochMs | null;
  readonly refusal: VideoRefusal | null;
  /** What they wrote with a refusal or another time. */
  readonly text?: string;
  /** As the specialist logged it. */
  readonly held: { readonly at: EpochMs; readonly minutes: number; readonly text?: string } | null;
};

export type AppointmentState = AppointmentFacts & {
  readonly status: AppointmentStatus;
  readonly bookedAt: EpochMs;
  readonly bookedBy: string | null;
  /** Absent once erased. */
  readonly name?: string;
  readonly phone?: string;
  readonly note?: string;
  /** Where both sides meet; only stored, never opened by us. */
  readonly roomUrl?: string;
  readonly visitId: string | null;
  readonly checkedInAt: EpochMs | null;
  readonly lateMinutes: number | null;
  readonly moves: readonly {
    readonly at: EpochMs;
    readonly before: EpochMs;
    readonly reason: MoveReason;
  }[];
  readonly cancellation: { readonly at: EpochMs; readonly reason: CancelReason } | null;
  readonly slips: number;
  readonly video: Video | null;
  readonly steps: readonly AppointmentStep[];
};

/** It takes the time of its place. */
export function isStanding({ status }: Pick<AppointmentState, 'status'>): boolean {
  return status === 'booked' || status === 'checkedIn';
}
