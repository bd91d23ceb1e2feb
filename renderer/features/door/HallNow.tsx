import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { SilentDisplays } from '#renderer/app/centre/SilentDisplays.tsx';
import { SuspiciousTickets } from '#renderer/app/centre/SuspiciousTickets.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
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
      <SilentDisplays />
      <SuspiciousTickets />
      {hall && (
        <>
          <CutoffNotice minutes={hall.minutesToCutoff} />
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

/** QUE-05: the greeter sees the end coming. */
function CutoffNotice({ minutes }: { readonly minutes: number | null }) {
  const { t } = useTranslation();
  if (minutes === null) return null;
  return (
    <div className="hall-notice">
      <Notice tone="warn">
        {minutes < 0
          ? t('door.hall.cutoffPast')
          : t('door.hall.cutoffNear', { minutes: formatMinutes(minutes) })}
      </Notice>
    </div>
  );
}

function rangeWords(range: Hall['range'], otherwise: string): string {
  return range ? formatMinutes(range.fromMinutes, range.toMinutes) : otherwise;
}
