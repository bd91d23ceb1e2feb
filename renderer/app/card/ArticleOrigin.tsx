import { useTranslation } from 'react-i18next';
import { isOldCard, OLD_AFTER_DAYS } from '#shared/catalogue/cardAge.ts';
import type { Article, Institution } from '#shared/catalogue/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import './Article.css';

type ArticleOriginProps = { readonly article: Article; readonly owner: Institution | undefined };

/** Who answers for what is said, in which version and of which day (SYS-01). */
export function ArticleOrigin({ article, owner }: ArticleOriginProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const today = localDate(useNow(60_000));
  const { version, updatedAt } = article;
  return (
    <div className="article-origin">
      <span>
        {t('knowledge.article.origin', {
          owner: owner ? say(owner.shortName) : article.owner,
          version,
          day: formatDay(updatedAt),
        })}
      </span>
      {isOldCard(article, today) && (
        <StateLabel tone="warn">{t('knowledge.old', { days: OLD_AFTER_DAYS })}</StateLabel>
      )}
    </div>
  );
}
