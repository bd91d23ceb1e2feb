import type { NoticeChannel } from '#shared/domain/client/preference/types.ts';
import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What a client is told of: the result is here, or something is asked of them. */
export const NOTICE_SUBJECTS = ['result', 'question'] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

/**
 * `asked`: a person wants it, and the back-office does not know yet; `waiting`: the back-office sends it; `dropped`: nobody
 * needs it any more.
 */
export const NOTICE_STATUSES = ['asked', 'waiting', 'sent', 'delivered', 'failed', 'dropped'] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** Why the client was not told (`failed`), or is not told any more (`dropped`). */
export const NOTICE_REASONS = [
  'undeliverable',
  'refused',
  'noAddress',
  'tooLate',
  'unclear',
  'over',
  'told',
  'notWanted',
  'erased',
  'restricted',
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** Of one occasion the client is told once. */
export type Occasion = { readonly about: NoticeSubject; readonly questionId: string | null };

export type NoticeEvent =
  /** A person wants it sent, or sent again. */
  | NewEvent<'request.noticeAsked', Occasion>
  /** How it went, by the back-office, which alone sends. Number, address and text are nowhere kept. */
  | NewEvent<
      'request.noticeReported',
      Occasion & {
        /** The event that gave occasion. */
        readonly noticeId: string;
        /** Null where it was not clear yet. */
        readonly channel: NoticeChannel | null;
        readonly status: Exclude<NoticeStatus, 'asked'>;
        readonly why: NoticeReason | null;
      }
    >;

export type Notice = Occasion & {
  readonly id: string;
  readonly channel: NoticeChannel | null;
  readonly status: NoticeStatus;
  readonly why: NoticeReason | null;
  /** Of the status. */
  readonly at: EpochMs;
  /** Null while it has not been sent. */
  readonly sentAt: EpochMs | null;
};
