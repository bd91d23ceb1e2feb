import type { TFunction } from 'i18next';
import type { Instead, OutageKind, OutageNotice } from '#shared/domain/outage/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatDayTime } from '#renderer/app/format.ts';

const TITLES = {
  eService: 'outage.kind.eService',
  register: 'outage.kind.register',
  payment: 'outage.kind.payment',
  network: 'outage.kind.network',
  closingEarly: 'outage.kind.closingEarly',
} as const satisfies Record<OutageKind, TextKey>;

export const INSTEAD_TEXTS = {
  paperHere: 'outage.instead.paperHere',
  comeLater: 'outage.instead.comeLater',
  otherDay: 'outage.instead.otherDay',
  askStaff: 'outage.instead.askStaff',
  cash: 'outage.instead.cash',
  transfer: 'outage.instead.transfer',
  stillServed: 'outage.instead.stillServed',
  online: 'outage.instead.online',
} as const satisfies Record<Instead, TextKey>;

type Said = Pick<OutageNotice, 'kind' | 'what' | 'since' | 'until' | 'instead'>;

export type OutageWords = { readonly title: string; readonly when: string; readonly instead: string };

/** What, since when and until when, and what to do instead, in the language of `t`. */
export function outageWords(notice: Said, t: TFunction, now: EpochMs): OutageWords {
  const { kind, what, instead } = notice;
  return {
    title: t(TITLES[kind], { what }),
    when: whenWords(notice, t, now),
    instead: t(INSTEAD_TEXTS[instead]),
  };
}

function whenWords({ kind, since, until }: Said, t: TFunction, now: EpochMs): string {
  const from = formatDayTime(since, now);
  if (kind === 'closingEarly') return t('outage.when.closes', { since: from });
  if (until === null) return t('outage.when.sinceUnknown', { since: from });
  return t('outage.when.sinceUntil', { since: from, until: formatDayTime(until, now) });
}
