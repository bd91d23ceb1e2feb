import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What became of it at the centre: the manager answered, or saw to it that the card is right. */
export const REPORT_ANSWERS = ['answered', 'putRight'] as const;
export type ReportAnswerKind = (typeof REPORT_ANSWERS)[number];
/** What the institution says whose card it is; either ends the report (LVL-15). */
export const OWNER_ANSWERS = ['corrected', 'notAnError'] as const;
export type OwnerAnswerKind = (typeof OWNER_ANSWERS)[number];

/** The manager stopped waiting for the institution and said why: no answer, and never counted as one (LVL-15). */
export const REPORT_CLOSED = 'closed';

export const REPORT_STATUSES = ['open', ...REPORT_ANSWERS, ...OWNER_ANSWERS, REPORT_CLOSED] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** An error on a service card as somebody at work saw it (SYS-01); their words may name a client, so they can be erased. */
export type CardReportEvent =
  | NewEvent<
      'cardReport.made',
      {
        readonly centreId: string;
        /** Of the card, or of an article that belongs to none. */
        readonly serviceId: string;
        /** Institution of the state whose card it is; absent: the centre's own card, or made before reports went to institutions. */
        readonly owner?: string;
        /** Of the catalogue and of the card, as they were read. */
        readonly catalogueVersion: number;
        readonly cardUpdatedAt: string;
        /** What the centre had last changed in it; absent: as the catalogue had it. */
        readonly cardRevision?: string;
      }
    >
  | NewEvent<'cardReport.answered', { readonly how: ReportAnswerKind | typeof REPORT_CLOSED }>
  | NewEvent<
      'cardReport.ownerAnswered',
      {
        readonly how: OwnerAnswerKind;
        /** Of a correction: the catalogue in which the card is right. */
        readonly catalogueVersion?: number;
      }
    >;

export type ReportAnswer = {
  readonly how: ReportAnswerKind | OwnerAnswerKind | typeof REPORT_CLOSED;
  readonly at: EpochMs;
  readonly by: string;
  /** Empty when nothing was written or it has been erased. */
  readonly words: string;
  readonly catalogueVersion?: number;
};

export type CardReportState = {
  readonly centreId: string;
  readonly serviceId: string;
  readonly owner?: string;
  readonly catalogueVersion: number;
  readonly cardUpdatedAt: string;
  readonly cardRevision?: string;
  readonly reportedAt: EpochMs;
  readonly reportedBy: string;
  /** Empty once erased. */
  readonly words: string;
  /** Put right, and what its owner said, stay so, whatever another manager wrote meanwhile. */
  readonly status: ReportStatus;
  readonly answers: readonly ReportAnswer[];
};
