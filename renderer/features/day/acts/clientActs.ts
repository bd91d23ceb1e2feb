import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatMinutes } from '#renderer/app/format.ts';
import type { DayAct } from './dayAct.ts';

const MOST_NAMED = 3;

type Hall = Pick<OutputOf<'door.load'>, 'overdue' | 'categories' | 'openCounters'>;

/** Who waits longer than the centre wants, the longest first. */
export function overdueAct({ overdue }: Hall, t: TFunction): DayAct | null {
  if (overdue.length === 0) return null;
  const named = overdue
    .slice(0, MOST_NAMED)
    .map(({ ticket, lateMinutes }) => `${ticket} ${formatMinutes(Math.max(1, lateMinutes))}`);
  const more = overdue.length - named.length;
  return {
    id: 'overdue',
    tone: 'error',
    text: t('day.acts.overdue', { count: overdue.length }),
    note: [...named, ...(more > 0 ? [t('day.acts.more', { number: more })] : [])].join(' · '),
    label: t('day.acts.openCounter'),
    path: '/counter',
  };
}

/** People wait whom no open counter takes. With none open at all somebody has to sit down at one. */
export function nobodyTakesAct({ categories, openCounters }: Hall, t: TFunction): DayAct | null {
  const left = categories.filter(({ waiting, range }) => waiting > 0 && range === null);
  if (left.length === 0) return null;
  const isClosed = openCounters === 0;
  return {
    id: 'nobodyTakes',
    tone: 'error',
    text: t('day.acts.nobodyTakes', { count: left.reduce((sum, { waiting }) => sum + waiting, 0) }),
    note: isClosed
      ? t('day.acts.allClosed')
      : t('day.acts.queues', { queues: left.map(({ category }) => category).join(', ') }),
    label: t(isClosed ? 'day.acts.openCounter' : 'day.acts.changeCounters'),
    path: isClosed ? '/counter' : '/settings/counters',
  };
}

/** CMP-03: answers that are late, or nearly. */
export function feedbackAct(
  { open }: Pick<OutputOf<'feedback.summary'>, 'open'>,
  t: TFunction,
): DayAct | null {
  const { late, near } = open;
  if (late === 0 && near === 0) return null;
  const nearly = t('day.acts.feedbackNear', { count: near });
  return {
    id: 'feedback',
    tone: late > 0 ? 'error' : 'warn',
    text: late > 0 ? t('day.acts.feedbackLate', { count: late }) : nearly,
    note: late > 0 && near > 0 ? nearly : null,
    label: t('day.acts.openFeedback'),
    path: '/feedback',
  };
}

/** Missed calls and e-mails past the term of the centre (TEL-01). */
export function contactsAct({ channels }: OutputOf<'contact.figures'>, t: TFunction): DayAct | null {
  const late = channels.reduce((sum, channel) => sum + channel.late, 0);
  if (late === 0) return null;
  return {
    id: 'contacts',
    tone: 'error',
    text: t('day.acts.contacts', { count: late }),
    note: null,
    label: t('day.acts.openContacts'),
    path: '/contacts',
  };
}
