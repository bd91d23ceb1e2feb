import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What became of it: the manager answered, or saw to it that the card is right. */
export const REPORT_ANSWERS = ['answered', 'putRight'] as const;
export type ReportAnswerKind = (typeof REPORT_ANSWERS)[number];
export type ReportStatus = 'open' | ReportAnswerKind;

/** An error on a service card as somebody at work saw it (SYS-01); their words may name a client, so they can be erased. */
export type CardReportEvent =
  | NewEvent<
      'cardReport.made',
      {
        readonly centreId: string;
        readonly serviceId: string;
        /** Of the catalogue and of the card, as they were read. */
        readonly catalogueVersion: number;
        readonly cardUpdatedAt: string;
        /** What the centre had last changed in it; absent: as the catalogue had it. */
        readonly cardRevision?: string;
      }
    >
  | NewEvent<'cardReport.answered', { readonly how: ReportAnswerKind }>;

export type ReportAnswer = {
  readonly how: ReportAnswerKind;
  readonly at: EpochMs;
  readonly by: string;
  /** Empty when nothing was written or it has been erased. */
  readonly words: string;
};

export type CardReportState = {
  readonly centreId: string;
  readonly serviceId: string;
  readonly catalogueVersion: number;
  readonly cardUpdatedAt: string;
  readonly cardRevision?: string;
  readonly reportedAt: EpochMs;
  readonly reportedBy: string;
  /** Empty once erased. */
  readonly words: string;
  /** Put right stays so, whatever another manager wrote meanwhile. */
  readonly status: ReportStatus;
  readonly answers: readonly ReportAnswer[];
};
