import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { isFetched } from '#shared/domain/visit/isFetched.ts';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { CardPane } from '../card/CardPane.tsx';
import { cardOf, useServiceName } from '../catalogueViews.ts';
import { CounterLayout } from '../CounterLayout.tsx';
import { useFocusPlace } from '../useFocusPlace.ts';
import { QueuePane } from '../queue/QueuePane.tsx';
import type { Queue, VisitView } from '../types.ts';
import { NEED_TEXTS, SPEAKS_TEXTS } from '../words.ts';
import { OtherLanguage } from './OtherLanguage.tsx';
import { useCalledCommands } from './useCalledCommands.ts';
import './CalledClient.css';

type CalledClientProps = { readonly visit: VisitView; readonly queue: Queue; readonly catalogue: Catalogue };

/** The number is on the hall display; the client is on the way. */
export function CalledClient({ visit, queue, catalogue }: CalledClientProps) {
  const { t } = useTranslation();
  const name = useServiceName(catalogue);
  const ticket = visit.ticket ?? '';
  const { here, recall, notHere, left } = useCalledCommands(visit);
  const card = cardOf(catalogue, visit.serviceId);
  const waited = minutesBetween(visit.arrivedAt, visit.calledAt ?? visit.arrivedAt);
  return (
    <CounterLayout
      queue={<QueuePane queue={queue} catalogue={catalogue} busyWith={ticket} />}
      card={
        <CardPane
          catalogue={catalogue}
          card={card}
          client={undefined}
          draft={null}
          missing={visit.missingDocuments}
        />
      }
    >
      <Pane title={t('counter.called.title', { ticket })} hasOwnHead>
        <div className="called place" ref={useFocusPlace()} tabIndex={-1}>
          <span className="called-ticket">{ticket}</span>
          <h1>{name(visit.serviceId, t('queue.otherMatter'))}</h1>
          <span role="status">
            <StateLabel tone="accent" icon="bell">
              {t('counter.called.state', {
                time: formatTime(visit.calledAt ?? visit.arrivedAt),
                number: visit.calls,
                most: visit.recall.most,
              })}
            </StateLabel>
          </span>
          <p className="sub">
            {[
              t('counter.waited', { minutes: waited }),
              t(SPEAKS_TEXTS[visit.language]),
              visit.need === 'none' ? null : t(NEED_TEXTS[visit.need]),
              visit.slipEnteredAt === null
                ? null
                : t('counter.slip', { time: formatTime(visit.slipEnteredAt) }),
              visit.people > 1 ? t('queue.people', { count: visit.people }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <OtherLanguage language={visit.language} />
          {visit.notes.map(({ at, text }) => (
            <p key={at}>{t('queue.note', { text })}</p>
          ))}
          {visit.room !== null && (
            <Notice tone="warn">{t('counter.room.called', { room: visit.room })}</Notice>
          )}
          {visit.needsRoom && visit.room === null && (
            <Notice tone="warn">{t('counter.room.noneFree')}</Notice>
          )}
          {isFetched(visit.need) && <Notice tone="warn">{t('counter.called.fetch')}</Notice>}
        </div>
        <ActionBar primary={<CommandButton command={here.command} look="primary" isBusy={here.isPending} />}>
          <CommandButton command={recall} look="quiet" reasonPlace="tooltip" />
          <CommandButton command={notHere} look="quiet" />
          <CommandButton command={left} look="quiet" />
        </ActionBar>
      </Pane>
    </CounterLayout>
  );
}
