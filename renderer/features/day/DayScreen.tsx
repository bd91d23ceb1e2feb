import { useTranslation } from 'react-i18next';
import { localDate, weekdayOf } from '#shared/lib/time.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useOpenTerminal } from '#renderer/app/openTerminal.ts';
import { navigate, useParams } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DayFailure } from './DayFailure.tsx';
import { DayUntil } from './DayUntil.tsx';
import { Today } from './Today.tsx';
import { Trends } from './Trends.tsx';
import './Day.css';

const MINUTE_MS = 60_000;

/** Level 3: what is to be acted on and the day's figures; what only shows over weeks lies behind one choice. */
export function DayScreen() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const openDisplay: Command = {
    id: 'app.openDisplay',
    labelKey: 'display.open',
    run: useOpenTerminal('display'),
  };
  const { span = 'today' } = useParams('/day/:span?');
  const isToday = span !== 'trends';
  const payments: Command = {
    id: 'day.payments',
    labelKey: 'payment.day.open',
    run: () => navigate('/payments'),
  };
  const change: Command = {
    id: 'day.span',
    labelKey: 'day.span.change',
    run: () => navigate(isToday ? '/day/trends' : '/day', { replace: true }),
  };
  useCommands([payments, change]);
  const keys = useKeyLabel(change.id);
  const weekday = WEEKDAY_KEYS[weekdayOf(localDate(now))];
  return (
    <div className="day">
      <div className="day-head">
        <h1>{t('day.title', { weekday: weekday ? t(weekday) : '', date: formatDay(now) })}</h1>
        <DayUntil now={now} />
        <span className="push row">
          <CommandButton look="quiet" icon="money" command={payments} />
          <CommandButton look="quiet" icon="queue" command={openDisplay} />
          <ChoiceField
            label={t('day.span.label')}
            isLabelHidden
            size="small"
            choices={[
              { key: 'today', label: t('day.span.today'), keys: isToday ? undefined : keys },
              { key: 'trends', label: t('day.span.trends'), keys: isToday ? keys : undefined },
            ]}
            value={isToday ? 'today' : 'trends'}
            onChange={change.run}
          />
        </span>
      </div>
      <DayFailure />
      {isToday ? <Today /> : <Trends />}
    </div>
  );
}
