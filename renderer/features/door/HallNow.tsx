import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClosedReason } from '#shared/domain/opening/opening.ts';
import { localDate, weekdayOf } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { OutageLines } from '#renderer/app/outage/OutageLines.tsx';
import { SilentDisplays } from '#renderer/app/centre/SilentDisplays.tsx';
import { SuspiciousTickets } from '#renderer/app/centre/SuspiciousTickets.tsx';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatMinutes, formatTime } from '#renderer/app/format.ts';
import { SLOTS } from '#renderer/app/slots.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Meter } from '#renderer/ui/Meter.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { AttentionList } from './AttentionList.tsx';
import { RecentTickets } from './RecentTickets.tsx';

type Hall = OutputOf<'door.load'>;
/** Waiting minutes grow without any push. */
const REFRESH_MS = 20_000;
/** A full bar, unless a category has more. */
const FULL_HALL = 10;

export function HallNow() {
  const { t } = useTranslation();
  const { data: hall, error } = useQuery(
    'door.load',
    {},
    { topics: ['queue', 'visit'], refreshMs: REFRESH_MS },
  );
  const note = hall && t('door.hall.waiting', { number: hall.waiting });
  return (
    <Pane title={t('door.hall.title')} note={note} isSide>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <OutageLines />
      <SilentDisplays />
      <SuspiciousTickets />
      {hall && (
        <>
          <CutoffNotice minutes={hall.minutesToCutoff} closed={hall.closed} waiting={hall.waiting} />
          <Facts
            facts={[
              { name: t('door.hall.wait'), value: rangeWords(hall.range, t('door.hall.noRange')) },
              {
                name: t('door.hall.counters'),
                value: t('door.hall.countersOf', { open: hall.openCounters, all: hall.counters }),
              },
            ]}
          />
          {hall.breaks.map(({ counter, name, until }) => (
            <p key={counter} className="hall-break" title={name}>
              {t('door.hall.onBreak', { counter, time: formatTime(until) })}
            </p>
          ))}
          <Caption note={t('door.hall.queuesNote')}>{t('door.hall.queues')}</Caption>
          <Categories hall={hall} />
          {SLOTS.ExpectedList && <SLOTS.ExpectedList />}
          <AttentionList overdue={hall.overdue} missed={hall.missed} />
          <RecentTickets recent={hall.recent} />
        </>
      )}
    </Pane>
  );
}

function Categories({ hall }: { readonly hall: Hall }) {
  const { t } = useTranslation();
  const most = Math.max(FULL_HALL, ...hall.categories.map(({ waiting }) => waiting));
  return (
    <div className="hall-categories">
      {hall.categories.map(({ category, waiting, range }) => (
        <Meter
          key={category}
          label={`${category} · ${categoryWord(category, t)}`}
          value={waiting}
          max={most}
          text={`${waiting} · ${rangeWords(range, t('door.hall.closed'))}`}
        />
      ))}
    </div>
  );
}

type CutoffNoticeProps = Pick<Hall, 'closed' | 'waiting'> & { readonly minutes: number | null };

/** QUE-05: the greeter sees the end coming, and afterwards can say when the doors open next. */
function CutoffNotice({ minutes, closed, waiting }: CutoffNoticeProps) {
  const { t } = useTranslation();
  if (minutes === null && closed === null) return null;
  return (
    <div className="hall-notice">
      <Notice tone="warn">
        {closed
          ? [t(CLOSED_KEYS[closed.why]), opensWords(closed.opensAt, t)].join(' ')
          : t('door.hall.cutoffNear', { minutes: formatMinutes(minutes ?? 0) })}
      </Notice>
      {closed?.why === 'after' && waiting > 0 && (
        <Notice tone="warn">{t('door.hall.stillWaiting', { count: waiting })}</Notice>
      )}
    </div>
  );
}

const CLOSED_KEYS = {
  before: 'door.hall.closedBefore',
  pause: 'door.hall.closedPause',
  cutoff: 'door.hall.cutoffPast',
  after: 'door.hall.closedAfter',
  holiday: 'door.hall.closedHoliday',
  dayOff: 'door.hall.closedDayOff',
} as const satisfies Record<ClosedReason, string>;

function opensWords(opensAt: number | null, t: TFunction): string {
  if (opensAt === null) return '';
  const weekday = WEEKDAY_KEYS[weekdayOf(localDate(opensAt))];
  return t('door.hall.opensNext', {
    weekday: weekday ? t(weekday).toLowerCase() : '',
    date: formatDay(opensAt),
    time: formatTime(opensAt),
  });
}

function rangeWords(range: Hall['range'], otherwise: string): string {
  return range ? formatMinutes(range.fromMinutes, range.toMinutes) : otherwise;
}
