import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { VisitWay } from '#renderer/app/visit/VisitWay.tsx';
import { outcomeWords } from '#renderer/app/visit/wayWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { CorrectClientDialog } from './CorrectClientDialog.tsx';
import { CorrectOutcomeDialog } from './CorrectOutcomeDialog.tsx';
import { EndLaterDialog } from './EndLaterDialog.tsx';
import { VisitRequests } from './VisitRequests.tsx';
import { VisitStateLabel } from './visitColumns.tsx';
import type { VisitRecord } from './visitsView.ts';
import { marksOf, outOfOrderWords } from './words.ts';

type VisitPaneProps = { readonly visitId: string; readonly onClose: () => void };
type Correcting = 'client' | 'outcome' | 'end';

/** One visit beside the list: what it was, its whole way, and what can still be put right. */
export function VisitPane({ visitId, onClose }: VisitPaneProps) {
  const { t } = useTranslation();
  const { data: record, error } = useQuery('visit.record', { visitId }, { topics: ['visit', 'client'] });
  const close: Command = { id: 'visits.back', labelKey: 'visits.act.back', run: onClose };
  useCommands([close]);
  const title = record?.ticket ?? t('visits.noTicket');
  return (
    <aside className="visits-one" aria-label={t('visits.way.title')}>
      <header className="visits-one-head">
        <h2>{record ? title : t('visits.way.title')}</h2>
        {record && <VisitStateLabel row={record} t={t} />}
        <span className="push">
          <IconButton icon="close" label={t('visits.act.back')} onPress={onClose} />
        </span>
      </header>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {!record && !error && <Loading />}
      {record && <Opened record={record} />}
    </aside>
  );
}

function Opened({ record }: { readonly record: VisitRecord }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const close = () => setCorrecting(null);
  const { serviceId, clientName, arrivedAt, day, outcomes, requests } = record;
  const facts = [
    `${formatDay(day)} ${formatTime(arrivedAt)}`,
    serviceId === null ? t('door.otherQuestion') : nameOf(serviceId),
    clientName,
  ];
  return (
    <>
      <div className="visits-one-body">
        <p>{facts.filter(Boolean).join(' · ')}</p>
        {marksOf(record, t).length > 0 && <p className="sub">{marksOf(record, t).join(', ')}</p>}
        {outOfOrderWords(record, t).map((words) => (
          <Notice key={words} tone="warn">
            {`${t('visits.mark.outOfOrder')}: ${words}`}
          </Notice>
        ))}
        <Caption>{t('visits.outcomes')}</Caption>
        {outcomes.length === 0 && <p className="muted">{t('visits.noOutcomes')}</p>}
        <List label={t('visits.outcomes')}>
          {outcomes.map((outcome, index) => (
            <ListRow key={index} icon="checkCircle" tone="done" side={formatTime(outcome.at)}>
              {outcomeWords(outcome, nameOf, t)}
            </ListRow>
          ))}
        </List>
        {requests.length > 0 && <VisitRequests requests={requests} />}
        <Caption>{t('visits.way.title')}</Caption>
        <VisitWay record={record} />
      </div>
      <Corrections record={record} onCorrect={setCorrecting} />
      {correcting === 'client' && <CorrectClientDialog record={record} onClose={close} />}
      {correcting === 'outcome' && <CorrectOutcomeDialog record={record} onClose={close} />}
      {correcting === 'end' && <EndLaterDialog record={record} onClose={close} />}
    </>
  );
}

type CorrectionsProps = {
  readonly record: VisitRecord;
  readonly onCorrect: (what: Correcting) => void;
};

/** What cannot be corrected by this person says why, in one sentence for all of them. */
function Corrections({ record, onCorrect }: CorrectionsProps) {
  const { t } = useTranslation();
  const { whyNotCorrect, mayEnd } = record;
  const mayCorrect = whyNotCorrect === null;
  const commands: readonly Command[] = [
    {
      id: 'visits.client',
      labelKey: 'visits.act.client',
      when: () => mayCorrect,
      run: () => onCorrect('client'),
    },
    {
      id: 'visits.outcome',
      labelKey: 'visits.act.outcome',
      when: () => mayCorrect,
      run: () => onCorrect('outcome'),
    },
    {
      id: 'visits.end',
      labelKey: 'visits.act.end',
      when: () => mayEnd,
      run: () => onCorrect('end'),
    },
  ];
  useCommands(commands);
  if (whyNotCorrect !== null && !mayEnd) {
    return <p className="visits-one-foot sub">{errorText({ code: 'refused', rule: whyNotCorrect })}</p>;
  }
  return (
    <div className="visits-one-foot" role="group" aria-label={t('visits.reason.label')}>
      {commands.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
    </div>
  );
}
