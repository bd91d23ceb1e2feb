import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useFinishNext } from '../visit/useFinishNext.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { VisitBar } from '../visit/VisitBar.tsx';
import { PaneBody } from '../visit/PaneBody.tsx';
import { DeliverResult } from './DeliverResult.tsx';
import { HandedOver } from './HandedOver.tsx';
import { useReadyResults } from './useReadyResults.ts';
import './Deliver.css';

/** Results that lie here for this client (HND-02). */
export function DeliverPane() {
  const { t } = useTranslation();
  const { catalogue, place } = useOpenVisit();
  const name = useServiceName(catalogue);
  const ready = useReadyResults();
  const [chosenId, setChosenId] = useState(place.kind === 'deliver' ? place.requestId : null);
  const chosen =
    ready.find(({ requestId }) => requestId === chosenId) ??
    ready.find(({ whyNotHere }) => whyNotHere === null) ??
    ready[0];
  if (!chosen) return <NothingToDeliver />;
  return (
    <DeliverResult key={chosen.requestId} result={chosen}>
      <HandedOver commandId="counter.choice2" />
      {ready.length > 1 && (
        <PickList
          label={t('counter.deliver.list')}
          rows={ready.map(({ requestId, serviceId, registerNumber, resultAt, outcome }) => ({
            id: requestId,
            icon: outcome === 'refusal' ? 'error' : 'document',
            tone: outcome === 'refusal' ? 'error' : 'neutral',
            text: name(serviceId, ''),
            note: registerNumber ?? undefined,
            side: resultAt === null ? '' : formatDay(resultAt),
          }))}
          selected={chosen.requestId}
          onSelect={setChosenId}
          emptyText={t('counter.deliver.nothing')}
        />
      )}
    </DeliverResult>
  );
}

function NothingToDeliver() {
  const { t } = useTranslation();
  const { visit, go } = useOpenVisit();
  const isHanded = visit.outcomes.some(({ kind }) => kind === 'handover');
  const back: Command = {
    id: 'counter.primary',
    labelKey: 'counter.deliver.back',
    run: () => go({ kind: 'client' }),
  };
  const primary = useFinishNext() ?? back;
  useCommands([primary]);
  return (
    <>
      <PaneBody>
        <HandedOver commandId="counter.print" />
        <EmptyState icon="swap" title={t('counter.deliver.nothing')}>
          {isHanded ? null : t('counter.deliver.nothingText')}
        </EmptyState>
      </PaneBody>
      <VisitBar primary={primary} />
    </>
  );
}
