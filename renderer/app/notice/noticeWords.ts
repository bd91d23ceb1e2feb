import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { NoticeChannel, NoticeWay } from '#shared/domain/client/preference/types.ts';
import type { NoticeStatus } from '#shared/domain/request/notice/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatDayTime } from '#renderer/app/format.ts';

export type NoticeData = OutputOf<'request.get'>['notices'][number];

export const WAY_TEXTS = {
  sms: 'notice.way.sms',
  email: 'notice.way.email',
  phone: 'notice.way.phone',
  none: 'notice.way.none',
} as const satisfies Record<NoticeWay, TextKey>;

const STATUS_TEXTS = {
  asked: { sms: 'notice.asked', email: 'notice.asked' },
  waiting: { sms: 'notice.sms.waiting', email: 'notice.email.waiting' },
  sent: { sms: 'notice.sms.sent', email: 'notice.email.sent' },
  delivered: { sms: 'notice.sms.delivered', email: 'notice.email.delivered' },
  failed: { sms: 'notice.sms.failed', email: 'notice.email.failed' },
  dropped: { sms: 'notice.notAgreed', email: 'notice.notAgreed' },
} as const satisfies Record<NoticeStatus, Record<NoticeChannel, TextKey>>;

/** How the last message about something stands: `SMS nosūtīta 28.11. 10:15`; null where there is nothing to say. */
export function noticeWords(notice: NoticeData | undefined, now: EpochMs, t: TFunction): string | null {
  if (!notice) return null;
  const { status, channel, why, at } = notice;
  if (status === 'dropped' && why !== 'notWanted') return null;
  if (status === 'failed' && why === 'restricted') return t('notice.restricted');
  return t(STATUS_TEXTS[status][channel ?? 'sms'], { when: formatDayTime(at, now) });
}

/** The last message about the result, or about one question. */
export function lastNotice(
  notices: readonly NoticeData[],
  questionId: string | null = null,
): NoticeData | undefined {
  const about = questionId === null ? 'result' : 'question';
  return notices.findLast((notice) => notice.about === about && notice.questionId === questionId);
}

/** It is on its way, or has been sent and nothing else was heard. */
export function isOnItsWay({ status }: NoticeData): boolean {
  return status === 'asked' || status === 'waiting';
}

/** When the client was told by it; null: they were not. */
export function toldBy(notice: NoticeData | undefined): EpochMs | null {
  return notice && (notice.status === 'sent' || notice.status === 'delivered') ? notice.sentAt : null;
}
