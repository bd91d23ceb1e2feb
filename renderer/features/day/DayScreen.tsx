import { useTranslation } from 'react-i18next';
import { localDate, weekdayOf } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useOpenTerminal } from '#renderer/app/openTerminal.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { SilentDisplays } from '#renderer/app/centre/SilentDisplays.tsx';
import { SuspiciousTickets } from '#renderer/app/centre/SuspiciousTickets.tsx';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { AncillaryTable } from './AncillaryTable.tsx';
import { Arrivals } from './Arrivals.tsx';
import { Backlog } from './Backlog.tsx';
import { CentreLog } from './CentreLog.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { CostTable } from './CostTable.tsx';
import { DayTable } from './DayTable.tsx';
import { EndingAgreements } from './EndingAgreements.tsx';
import { GuidedTable } from './GuidedTable.tsx';
import { HandoffTable } from './HandoffTable.tsx';
import { HallNowTable } from './HallNowTable.tsx';
import { Headlines } from './Headlines.tsx';
import { LateCases } from './LateCases.tsx';
import { LateRequests } from './LateRequests.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { RequestContacts } from './RequestContacts.tsx';
import { RequestChannels } from './RequestChannels.tsx';
import { TermTable } from './TermTable.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import './Day.css';

const REFRESH_MS = 30_000;
const MINUTE_MS = 60_000;

/** Level 3: three figures, then what they are made of. */
export function DayScreen() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const openDisplay = useOpenTerminal('display');
  const { data: figures, error } = useQuery(
    'day.figures',
    {},
    { topics: ['queue', 'visit', 'request'], refreshMs: REFRESH_MS },
  );
  const payments: Command = {
    id: 'day.payments',
    labelKey: 'payment.day.open',
    run: () => navigate('/payments'),
  };
  useCommands([payments]);
  const weekday = WEEKDAY_KEYS[weekdayOf(localDate(now))];
  return (
    <div className="day">
      <div className="day-head">
        <h1>{t('day.title', { weekday: weekday ? t(weekday) : '', date: formatDay(now) })}</h1>
        <span className="sub">{t('day.until', { time: formatTime(now) })}</span>
        <span className="push row">
          <CommandButton look="quiet" icon="money" command={payments} />
          <Button look="quiet" icon="queue" onPress={() => void openDisplay()}>
            {t('display.open')}
          </Button>
        </span>
      </div>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <LateCases />
      <LateRequests />
      <EndingAgreements />
      <SilentDisplays />
      <SuspiciousTickets />
      {figures ? (
        <>
          <Headlines figures={figures} />
          <div className="day-parts">
            <Pane
              title={t('day.now.title')}
              note={t('day.now.note', { waiting: figures.waiting, busy: figures.inProgress })}
            >
              <HallNowTable />
            </Pane>
            <Pane title={t('day.made.title')}>
              <Reconciliation figures={figures} />
              <DayTable figures={figures} />
            </Pane>
            <div className="day-column">
              <Pane title={t('contact.day.title')}>
                <ChannelTable />
              </Pane>
              <Pane title={t('handoff.byService.title')} note={t('handoff.byService.note')}>
                <HandoffTable />
              </Pane>
              <Pane title={t('day.channels.title')} note={t('day.channels.note')}>
                <RequestChannels />
              </Pane>
              <Pane title={t('day.costs.title')} note={t('day.costs.note')}>
                <CostTable />
              </Pane>
            </div>
            <div className="day-column">
              <Pane
                title={t('guided.day.title')}
                note={t('guided.day.note', { minutes: figures.guided.minutes })}
              >
                <GuidedTable guided={figures.guided} />
              </Pane>
              <Pane title={t('ancillary.title')}>
                <AncillaryTable />
              </Pane>
              <Pane title={t('day.terms.title')} note={t('day.terms.note')}>
                <TermTable />
              </Pane>
              <Backlog />
              <RequestContacts />
              <Pane title={t('day.promises.title')} note={t('day.promises.note')}>
                <PromiseTable />
              </Pane>
            </div>
          </div>
          <Arrivals />
          <CentreLog />
        </>
      ) : (
        !error && <Loading />
      )}
    </div>
  );
}
