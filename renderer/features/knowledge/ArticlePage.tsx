import { useTranslation } from 'react-i18next';
import type { Article, Catalogue } from '#shared/catalogue/types.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { ArticleOrigin } from '#renderer/app/card/ArticleOrigin.tsx';
import { ArticleText } from '#renderer/app/card/ArticleText.tsx';
import type { CardNews } from '#renderer/app/card/useCardNews.ts';
import { useErrorReceiver } from '#renderer/app/card/useErrorReceiver.ts';
import { useReportCard } from '#renderer/app/card/useReportCard.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Link } from '#renderer/app/Link.tsx';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { ChangedNow } from './ChangedNow.tsx';

type ArticlePageProps = {
  readonly catalogue: Catalogue;
  readonly article: Article;
  readonly news: CardNews | undefined;
};

/** What belongs to no single service, read where the cards are read (SYS-01). */
export function ArticlePage({ catalogue, article, news }: ArticlePageProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const owner = catalogue.institutions.find(({ id }) => id === article.owner);
  const changed = news?.changed.find(({ serviceId }) => serviceId === article.id);
  const reporting = useReportCard({ id: 'knowledge.report', labelKey: 'knowledge.report.act' }, article.id);
  const receiver = useErrorReceiver(article, owner);
  const cards = offeredCards(catalogue).filter(({ id }) => article.cards.includes(id));
  return (
    <article className="card-page" aria-label={say(article.name)}>
      <header className="card-page-head">
        <div>
          <h2>{say(article.name)}</h2>
          <ArticleOrigin article={article} owner={owner} />
        </div>
        <div className="card-page-report">
          <CommandButton command={reporting.command} look="quiet" icon="warning" />
          <p className="sub">{t('knowledge.report.goesTo', { to: receiver.inFull })}</p>
        </div>
      </header>
      <div className="article-page-body">
        {changed && <ChangedNow entry={{ kind: 'article', article }} changed={changed} />}
        <ArticleText article={article} />
        {cards.length > 0 && (
          <div className="article-page-cards">
            <Caption>{t('knowledge.article.cards')}</Caption>
            <List label={t('knowledge.article.cards')}>
              {cards.map(({ id, name }) => (
                <ListRow key={id} icon="arrowRight">
                  <Link to={`/knowledge/${id}`}>{say(name)}</Link>
                </ListRow>
              ))}
            </List>
          </div>
        )}
      </div>
      {reporting.dialog}
    </article>
  );
}
