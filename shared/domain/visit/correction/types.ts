import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Why a fact is written down only now, or written anew; a closed list, so that it can be counted. */
export const CORRECTION_REASONS = [
  'mixedUp',
  'wrongChoice',
  'forgotten',
  'learntLater',
  'outage',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** How a visit that was left open had ended. */
export const LATE_ENDS = ['finished', 'left'] as const;
export type LateEnd = (typeof LATE_ENDS)[number];

/** Of an end that was recorded later: when it really was, and why it is known only now. Absent: as it happened. */
export type RecordedLater = { readonly endedAt?: EpochMs; readonly reason?: CorrectionReason };

/** The words that go with the reason stand in the personal part. What an outcome and a triage are, the visit says. */
export type CorrectionEvent<Outcome extends JsonObject, Triage extends JsonObject> =
  | NewEvent<
      'visit.clientCorrected',
      {
        readonly was: string | null;
        readonly clientId: string | null;
        readonly reason: CorrectionReason;
        /** Of several clients on the ticket; absent while there is one. */
        readonly clientNumber?: number;
      }
    >
  /** `was` null: one was forgotten; `outcome` null: it had not been. */
  | NewEvent<
      'visit.outcomeCorrected',
      {
        readonly was: Outcome | null;
        readonly outcome: Outcome | null;
        readonly reason: CorrectionReason;
      }
    >
  /** Somebody was served and nothing was written down: no ticket, no wait; its end and outcome follow it. */
  | NewEvent<
      'visit.enteredLater',
      Triage & {
        readonly category: string;
        readonly businessDay: LocalDate;
        readonly startedAt: EpochMs;
        readonly reason: CorrectionReason;
      }
    >;
