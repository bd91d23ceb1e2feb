import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { CardContacts } from '#renderer/app/card/CardContacts.tsx';
import { CardFacts, type Promised } from '#renderer/app/card/CardFacts.tsx';
import { CardOrigin } from '#renderer/app/card/CardOrigin.tsx';
import { CardProcedure } from '#renderer/app/card/CardProcedure.tsx';
import { CardQuestions } from '#renderer/app/card/CardQuestions.tsx';
import { NotOffered } from '#renderer/app/card/NotOffered.tsx';
import { OutageLines } from '#renderer/app/outage/OutageLines.tsx';
import { useReportCard } from '#renderer/app/card/useReportCard.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { ownerOf } from '../catalogueViews.ts';
import type { ActiveDraft } from '../draft/useActiveDraft.ts';
import type { ClientView } from '../types.ts';
import { CardChannels } from './CardChannels.tsx';
import { CardDocuments, type Registered } from './CardDocuments.tsx';
import { ClientHistory } from './ClientHistory.tsx';

type CardPaneProps = {
  readonly catalogue: Catalogue;
  readonly card: ServiceCard | undefined;
  readonly client: ClientView | undefined;
  /** With a draft of this card its documents are ticked and its way can be changed. */
  readonly draft: ActiveDraft | null;
  /** Of a request that is registered its own way, promise and documents stand here. */
  readonly request?: (Promised & Registered) | null;
  /** Documents that the client said at the door are not with them. */
  readonly missing: readonly string[];
  /** Opens the list of those who can help; null while nobody is at the counter yet. */
  readonly whoHelps?: Command | null;
  /** What the client has at other centres; null while nobody is at the counter yet. */
  readonly elsewhere?: ReactNode;
  /** Begins to help with its e-service. */
  readonly guided?: Command | null;
};

/** The right column: what is needed to know of the matter, and what the client had before. */
export function CardPane(props: CardPaneProps) {
  const { catalogue, card, client, draft, request = null, missing } = props;
  const { whoHelps = null, guided = null, elsewhere = null } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const reporting = useReportCard(
    { id: 'counter.reportCard', labelKey: 'knowledge.report.act' },
    card?.id ?? null,
  );
  const help = whoHelps && (
    <div className="card-help">
      <CommandButton command={whoHelps} look="quiet" size="small" icon="people" />
      {guided && card && <CommandButton command={guided} look="quiet" size="small" icon="eye" />}
    </div>
  );
  if (!card) {
    return (
      <Pane title={t('counter.card.title')} isSide>
        <EmptyState icon="book" title={t('counter.card.none')}>
          {t('counter.card.noneText')}
        </EmptyState>
        {help}
        <ClientHistory catalogue={catalogue} client={client} />
        {elsewhere}
      </Pane>
    );
  }
  const owner = ownerOf(catalogue, card);
  const active = draft?.draft?.serviceId === card.id ? draft : null;
  return (
    <Pane title={say(card.name)} hasOwnHead isSide>
      <div className="card-head">
        <h2>{say(card.name)}</h2>
        <p className="sub">
          {t('counter.card.owner', { owner: owner ? say(owner.shortName) : '', level: card.typicalLevel })}
        </p>
      </div>
      <NotOffered card={card} />
      <OutageLines card={card} />
      <CardFacts
        card={card}
        channel={active?.draft?.channel ?? null}
        recipient={client?.kind}
        request={request}
      />
      <CardDocuments card={card} draft={active} request={request} missing={missing} />
      <CardChannels card={card} draft={active} />
      <CardProcedure card={card} />
      <CardQuestions card={card} />
      <CardContacts owner={owner} />
      <CardOrigin card={card} owner={owner} />
      <div className="card-report">
        <CommandButton command={reporting.command} look="quiet" size="small" icon="warning" />
      </div>
      {help}
      <ClientHistory catalogue={catalogue} client={client} />
      {elsewhere}
      {reporting.dialog}
    </Pane>
  );
}
