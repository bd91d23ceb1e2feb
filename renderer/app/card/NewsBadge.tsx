import { useTranslation } from 'react-i18next';
import { countNews, useCardNews } from './useCardNews.ts';

/** How much is new about the cards since this person last looked; nothing when there is nothing. */
export function NewsBadge() {
  const { t } = useTranslation();
  const count = countNews(useCardNews().data);
  if (count === 0) return null;
  return (
    <span className="nav-badge" title={t('knowledge.newsCount', { count })}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t('knowledge.newsCount', { count })}</span>
    </span>
  );
}
