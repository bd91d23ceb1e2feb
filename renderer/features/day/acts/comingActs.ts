import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { isEnding } from '#shared/catalogue/whyNotOffered.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import type { ServiceCards } from '#renderer/app/centre/serviceCards.ts';
import type { DayAct } from './dayAct.ts';

/** From so many clients of one day on it is the notice, the card or the caller that says it badly. */
const MISSING_OFTEN = 3;

type Say = (text: LocalText) => string;

/** Services that will not be offered any more when their agreement is not made anew (LVL-14). */
export function agreementsAct(
  { cards }: Pick<Catalogue, 'cards'>,
  today: LocalDate,
  say: Say,
  t: TFunction,
): DayAct | null {
  const ending = cards
    .flatMap(({ name, agreement }) =>
      agreement?.validTo && isEnding(agreement, today) ? [{ name, day: agreement.validTo }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (ending.length === 0) return null;
  return {
    id: 'agreements',
    tone: 'warn',
    text: t('day.acts.agreements', { count: ending.length }),
    note: ending.map(({ name, day }) => `${say(name)} (${formatDay(day)})`).join('; '),
    label: t('localCard.agreement.open'),
    path: '/settings/cards',
  };
}

/** SLT-09: more will be overdue than are now. Null where too little is known. */
export function backlogAct(forecast: OutputOf<'day.backlog'>, t: TFunction): DayAct | null {
  const last = forecast?.days.at(-1);
  if (!forecast || !last || Math.round(last.overdue) <= forecast.overdueNow) return null;
  return {
    id: 'backlog',
    tone: 'warn',
    text: t('day.acts.backlog'),
    note: t('day.acts.backlogNote', {
      now: formatNumber(forecast.overdueNow),
      later: formatNumber(Math.round(last.overdue)),
      day: formatDay(last.day),
    }),
    label: t('day.acts.openTrends'),
    path: '/day/trends',
  };
}

/** The paper that several clients of today came without. */
export function missingAct(
  { missing }: Pick<OutputOf<'door.today'>, 'missing'>,
  { nameOf, cardOf }: Pick<ServiceCards, 'nameOf' | 'cardOf'>,
  say: Say,
  t: TFunction,
): DayAct | null {
  const [most] = missing;
  if (!most || most.count < MISSING_OFTEN) return null;
  const { serviceId, documentId, count } = most;
  const document = cardOf(serviceId)?.documents.find(({ id }) => id === documentId);
  return {
    id: 'missing',
    tone: 'warn',
    text: t('day.acts.missing', { document: document ? say(document.name) : documentId }),
    note: t('day.acts.missingNote', { count, service: nameOf(serviceId) }),
    label: t('day.acts.openCard'),
    path: `/knowledge/${serviceId}`,
  };
}
