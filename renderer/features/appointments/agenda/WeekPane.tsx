import { useTranslation } from 'react-i18next';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import { navigate } from '#renderer/app/router.ts';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import type { Agenda } from '../types.ts';
import { closedWords, dayWord, shortMoment, standingOf } from '../words.ts';

type WeekPaneProps = {
  readonly agenda: Agenda | undefined;
  readonly today: LocalDate;
  readonly now: EpochMs;
  readonly onOpen: (appointmentId: string) => void;
};

/** The week at a glance, and above it what somebody has to see to. */
export function WeekPane({ agenda, today, now, onOpen }: WeekPaneProps) {
  const { t } = useTranslation();
  const days = (agenda?.week ?? []).map(({ day, closed, booked, checkedIn, missed }): PickRow => {
    const why = closedWords(closed, t);
    const all = booked + checkedIn + missed;
    return {
      id: day,
      icon: day === agenda?.day ? 'radioOn' : why !== null && all === 0 ? 'notAllowed' : 'calendar',
      text: dayWord(day, today, t),
      side: all === 0 && why !== null ? why : t('appointment.week.count', { all, come: checkedIn }),
    };
  });
  const attention = (agenda?.attention ?? []).map((row): PickRow => {
    const { text, icon, tone } = standingOf(row, now, t);
    return {
      id: row.appointmentId,
      icon,
      tone,
      text: row.name || row.code,
      note: `${shortMoment(row.from, now, t)} · ${text}`,
    };
  });
  return (
    <Pane title={t('appointment.week.title')} isSide>
      {attention.length > 0 && (
        <>
          <Caption>{t('appointment.attention')}</Caption>
          <PickList label={t('appointment.attention')} rows={attention} onOpen={onOpen} emptyText="" />
        </>
      )}
      <Caption note={t('appointment.week.note')}>{t('appointment.week.days')}</Caption>
      <PickList
        label={t('appointment.week.days')}
        rows={days}
        onOpen={(day) => navigate(`/agenda/${day}`)}
        emptyText=""
      />
    </Pane>
  );
}
