import { useTranslation } from 'react-i18next';
import { ClientDelegations } from '#renderer/app/delegation/ClientDelegations.tsx';
import { ClientRepresentations } from '#renderer/app/representation/ClientRepresentations.tsx';
import { formatDay } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { cardOf, useServiceName } from '../catalogueViews.ts';
import { useReadyResults } from '../deliver/useReadyResults.ts';
import { DOCUMENT_TEXTS } from '../words.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { AskedOfClient } from './AskedOfClient.tsx';
import { ClientFacts, type ClientFactsProps } from './ClientFacts.tsx';
import { Representative } from './Representative.tsx';

/** The client and the document are known: the next step is the matter they came for. */
export function KnownClient(acts: ClientFactsProps) {
  const { t } = useTranslation();
  const { visit, catalogue, go, begin } = useOpenVisit();
  const name = useServiceName(catalogue);
  const ready = useReadyResults().filter(({ whyNotHere }) => whyNotHere === null);
  const card = cardOf(catalogue, visit.serviceId);
  const isTaken = visit.outcomes.some(({ serviceId }) => serviceId === card?.id);
  const draft = visit.drafts.find(({ serviceId }) => serviceId === card?.id);
  const isOffered = card !== undefined && !isTaken;
  const next: Command = isOffered
    ? {
        id: 'counter.primary',
        labelKey: draft ? 'clients.goOn' : 'clients.begin',
        run: () => (draft ? go({ kind: 'draft', draftId: draft.draftId }) : begin(card.id)),
      }
    : { id: 'counter.primary', labelKey: 'clients.pickCard', run: () => go({ kind: 'card' }) };
  useCommands([next]);
  const check = visit.identityCheck;
  return (
    <>
      <PaneBody>
        <ClientFacts {...acts} />
        {check && (
          <Notice tone="done">
            {t('clients.identity.checked', {
              document: t(DOCUMENT_TEXTS[check.document]),
              validTo: formatDay(check.validTo),
            })}
          </Notice>
        )}
        <Representative />
        {visit.client && <ClientRepresentations clientId={visit.client.clientId} />}
        {visit.client && <ClientDelegations clientId={visit.client.clientId} revocation="inPerson" />}
        <AskedOfClient />
        {ready.length > 0 && (
          <Notice tone="accent">{t('clients.resultsReady', { count: ready.length })}</Notice>
        )}
        {isOffered && (
          <p>
            {t('clients.cameFor')} <b>{name(card.id, '')}</b>
          </p>
        )}
      </PaneBody>
      <VisitBar primary={next} />
    </>
  );
}
