import { useTranslation } from 'react-i18next';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { formatEuro } from '#renderer/app/format.ts';
import { Tabs, type TabItem } from '#renderer/ui/Tabs.tsx';
import { GuidedPane } from '../guided/GuidedPane.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { ClientStep } from '../client/ClientStep.tsx';
import { PickCard } from '../card/PickCard.tsx';
import { DeliverPane } from '../deliver/DeliverPane.tsx';
import { useReadyResults } from '../deliver/useReadyResults.ts';
import { DraftPane } from '../draft/DraftPane.tsx';
import { useDrawers } from '../CounterLayout.tsx';
import { ReceiptPane } from '../receipt/ReceiptPane.tsx';
import { NotesPane } from './NotesPane.tsx';
import { keyOfPlace, placeOfKey } from './places.ts';
import { useOpenVisit } from './VisitContext.ts';

/** What the visit holds: the client, each matter in its state, the results to hand over, the notes. */
export function VisitTabs() {
  const { t } = useTranslation();
  const { place, go } = useOpenVisit();
  const toggle = useDrawers((state) => state.toggle);
  const tabs = useTabs();
  return (
    <div className="visit-tabs">
      <Tabs
        label={t('counter.tabs.label')}
        tabs={tabs}
        selected={keyOfPlace(place)}
        onSelect={(key) => go(placeOfKey(key))}
        extras={
          <>
            <CommandButton
              look="quiet"
              size="small"
              icon="plus"
              command={{
                id: 'counter.newRequest',
                labelKey: 'counter.act.newRequest',
                run: () => go({ kind: 'card' }),
              }}
            />
            <span className="when-folded">
              <CommandButton
                look="quiet"
                size="small"
                icon="book"
                command={{ id: 'counter.card', labelKey: 'counter.act.card', run: () => toggle('card') }}
              />
            </span>
            <span className="when-narrow">
              <CommandButton
                look="quiet"
                size="small"
                icon="queue"
                command={{ id: 'counter.queue', labelKey: 'counter.act.queue', run: () => toggle('queue') }}
              />
            </span>
          </>
        }
      />
    </div>
  );
}

function useTabs(): TabItem[] {
  const { t } = useTranslation();
  const { visit, place, catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const ready = useReadyResults();
  const isKnown = visit.client !== null && visit.identityCheck !== null;
  const tabs: TabItem[] = [
    {
      key: 'client',
      title: t('counter.tabs.client'),
      icon: isKnown ? 'checkCircle' : 'person',
      tone: isKnown ? 'done' : undefined,
      content: <ClientStep />,
    },
  ];
  for (const { draftId, serviceId } of visit.drafts) {
    tabs.push({
      key: keyOfPlace({ kind: 'draft', draftId }),
      title: t('counter.tabs.draft', { service: name(serviceId, '') }),
      icon: 'document',
      content: <DraftPane key={draftId} />,
    });
  }
  const underWay = visit.guided.filter(({ ending }) => ending === null);
  for (const { sessionId, serviceId } of underWay) {
    tabs.push({
      key: keyOfPlace({ kind: 'guided', sessionId }),
      title: t('guided.tab', { service: name(serviceId, '') }),
      icon: 'people',
      content: <GuidedPane key={sessionId} sessionId={sessionId} />,
    });
  }
  if (place.kind === 'guided' && !underWay.some(({ sessionId }) => sessionId === place.sessionId)) {
    tabs.push({
      key: keyOfPlace(place),
      title: t('guided.title'),
      icon: 'people',
      content: <GuidedPane key={place.sessionId} sessionId={place.sessionId} />,
    });
  }
  // A draft just begun is shown before the visit has told of it.
  if (place.kind === 'draft' && !visit.drafts.some(({ draftId }) => draftId === place.draftId)) {
    tabs.push({
      key: keyOfPlace(place),
      title: t('counter.tabs.newDraft'),
      icon: 'document',
      content: <DraftPane key={place.draftId} />,
    });
  }
  for (const { kind, serviceId, requestId, fee } of visit.outcomes) {
    if (kind !== 'request' || requestId === null) continue;
    const isDue = fee !== null && fee.dueCents > 0;
    tabs.push({
      key: keyOfPlace({ kind: 'request', requestId }),
      title: isDue
        ? t('counter.tabs.toPay', { service: name(serviceId, ''), due: formatEuro(fee.dueCents) })
        : t('counter.tabs.registered', { service: name(serviceId, '') }),
      icon: isDue ? 'warning' : 'checkCircle',
      tone: isDue ? 'warn' : 'done',
      content: <ReceiptPane requestId={requestId} />,
    });
  }
  if (place.kind === 'request' && !tabs.some(({ key }) => key === keyOfPlace(place))) {
    const title = t('counter.tabs.newRegistered');
    tabs.push({
      key: keyOfPlace(place),
      title,
      icon: 'checkCircle',
      tone: 'done',
      content: <ReceiptPane requestId={place.requestId} />,
    });
  }
  if (place.kind === 'card') {
    tabs.push({ key: 'card', title: t('counter.tabs.card'), icon: 'search', content: <PickCard /> });
  }
  if (place.kind === 'deliver' || ready.length > 0) {
    tabs.push({
      key: 'deliver',
      title:
        ready.length === 0 ? t('counter.tabs.handover') : t('counter.tabs.deliver', { count: ready.length }),
      content: <DeliverPane />,
    });
  }
  const notes = visit.notes.length;
  tabs.push({
    key: 'notes',
    title: notes === 0 ? t('counter.tabs.notes') : t('counter.tabs.notesCount', { count: notes }),
    content: <NotesPane />,
  });
  return tabs;
}
