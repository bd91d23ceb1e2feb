import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { CardContacts } from '#renderer/app/card/CardContacts.tsx';
import { CardDocumentList } from '#renderer/app/card/CardDocumentList.tsx';
import { CardFacts } from '#renderer/app/card/CardFacts.tsx';
import { CardOrigin } from '#renderer/app/card/CardOrigin.tsx';
import { CardProcedure } from '#renderer/app/card/CardProcedure.tsx';
import { CardQuestions } from '#renderer/app/card/CardQuestions.tsx';
import { NotOffered } from '#renderer/app/card/NotOffered.tsx';
import { OutageLines } from '#renderer/app/outage/OutageLines.tsx';
import type { CardNews } from '#renderer/app/card/useCardNews.ts';
import { useErrorReceiver } from '#renderer/app/card/useErrorReceiver.ts';
import { useReportCard } from '#renderer/app/card/useReportCard.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { CardChannelGroups } from './CardChannelGroups.tsx';
import { CardManagement } from './CardManagement.tsx';
import { CardPlaces } from './CardPlaces.tsx';
import { CardPrices } from './CardPrices.tsx';
import { CardSteps } from './CardSteps.tsx';
import { CardWays } from './CardWays.tsx';
import { ChangedNow } from './ChangedNow.tsx';
import { FormUse } from './FormUse.tsx';
import { useFavouriteCommand } from './useFavouriteCommand.ts';

type CardPageProps = {
  readonly catalogue: Catalogue;
  readonly card: ServiceCard;
  readonly news: CardNews | undefined;
};

/** One card, read whole: what to bring, how it goes, what is asked; beside it price, term, ways and who knows more. */
export function CardPage({ catalogue, card, news }: CardPageProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const owner = catalogue.institutions.find(({ id }) => id === card.owner);
  const changed = news?.changed.find(({ serviceId }) => serviceId === card.id);
  const favourite = useFavouriteCommand(card.id);
  const reporting = useReportCard({ id: 'knowledge.report', labelKey: 'knowledge.report.act' }, card.id);
  const receiver = useErrorReceiver(card, owner);
  useCommands([favourite.command]);
  return (
    <article className="card-page" aria-label={say(card.name)}>
      <header className="card-page-head">
        <div>
          <h2>{say(card.name)}</h2>
          <p className="sub">
            {t('counter.card.owner', { owner: owner ? say(owner.name) : '', level: card.typicalLevel })}
          </p>
        </div>
        <div className="card-page-report">
          <div className="card-page-acts">
            <CommandButton
              command={favourite.command}
              look="quiet"
              icon="star"
              isBusy={favourite.isPending}
            />
            <CommandButton command={reporting.command} look="quiet" icon="warning" />
          </div>
          <p className="sub">{t('knowledge.report.goesTo', { to: receiver.inFull })}</p>
        </div>
      </header>
      <div className="card-page-body">
        <div className="card-page-main">
          {favourite.problem && <Notice tone="error">{favourite.problem}</Notice>}
          <NotOffered card={card} />
          <OutageLines card={card} />
          {changed && <ChangedNow entry={{ kind: 'card', card }} changed={changed} />}
          <p className="card-page-summary">{say(card.summary)}</p>
          {card.notice && <Notice tone="warn">{say(card.notice)}</Notice>}
          {card.documents.length > 0 && (
            <>
              <Caption>{t('counter.card.documents')}</Caption>
              <CardDocumentList card={card} />
            </>
          )}
          <CardProcedure card={card} />
          <CardPrices card={card} />
          <CardSteps card={card} owner={owner} />
          <CardQuestions card={card} isOpen />
          <FormUse card={card} />
          <CardPlaces catalogue={catalogue} card={card} />
        </div>
        <aside className="card-page-side" aria-label={t('knowledge.inShort')}>
          <CardFacts card={card} channel={null} recipient={undefined} request={null} />
          <CardWays card={card} />
          <CardChannelGroups card={card} />
          <CardContacts owner={owner} />
          <CardManagement card={card} />
          <CardOrigin card={card} owner={owner} />
        </aside>
      </div>
      {reporting.dialog}
    </article>
  );
}
