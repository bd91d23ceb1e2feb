import { useTranslation } from 'react-i18next';
import { articleChanges } from '#shared/catalogue/articleChanges.ts';
import { cardChanges } from '#shared/catalogue/cardChanges.ts';
import type { KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import type { Article, ServiceCard } from '#shared/catalogue/types.ts';
import type { ChangedCard } from '#renderer/app/card/useCardNews.ts';
import { ChangeList } from './ChangeList.tsx';

type CardChangeProps = {
  readonly changed: ChangedCard;
  /** Undefined once it has left the catalogue. */
  readonly entry: KnowledgeEntry | undefined;
};

export function CardChange({ changed, entry }: CardChangeProps) {
  const { t } = useTranslation();
  if (!entry) return <p className="sub">{t('knowledge.cardGone')}</p>;
  const { was } = changed;
  if (!was) {
    const isCard = entry.kind === 'card';
    return <p className="sub">{t(isCard ? 'knowledge.cardNew' : 'knowledge.article.isNew')}</p>;
  }
  // It was whole when it was kept, and by its id it is a state of the same thing.
  return entry.kind === 'card' ? (
    <ChangeList changes={cardChanges(was as ServiceCard, entry.card)} />
  ) : (
    <ChangeList changes={articleChanges(was as Article, entry.article)} />
  );
}
