import { useTranslation } from 'react-i18next';
import { findEntry } from '#shared/catalogue/findEntry.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useCatalogue, useCatalogueAnswer } from '#renderer/app/catalogue.ts';
import { useCardNews } from '#renderer/app/card/useCardNews.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useParams } from '#renderer/app/router.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import { CardPage } from './CardPage.tsx';
import { FindCard } from './FindCard.tsx';
import { NewsPage } from './NewsPage.tsx';
import './Knowledge.css';

/** All that the centre knows of its services: found by everyday words, read whole, with what is new (CAT-02, CAT-03, SYS-01). */
export function KnowledgeScreen() {
  const { t } = useTranslation();
  const { error } = useCatalogueAnswer();
  const catalogue = useCatalogue();
  return (
    <div className="knowledge">
      <h1 className="visually-hidden">{t('app.nav.knowledge')}</h1>
      {catalogue ? (
        <Knowledge catalogue={catalogue} />
      ) : error ? (
        <Notice tone="error">{errorText(error)}</Notice>
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Knowledge({ catalogue }: { readonly catalogue: Catalogue }) {
  const { serviceId } = useParams('/knowledge/:serviceId?');
  const { data: news, error } = useCardNews();
  const entry = serviceId === undefined ? undefined : findEntry(catalogue, serviceId);
  return (
    <>
      <FindCard catalogue={catalogue} current={entry && serviceId} news={news} />
      {entry?.kind === 'card' && (
        <CardPage key={serviceId} catalogue={catalogue} card={entry.card} news={news} />
      )}
      {entry?.kind === 'article' && (
        <ArticlePage key={serviceId} catalogue={catalogue} article={entry.article} news={news} />
      )}
      {!entry && <NewsPage catalogue={catalogue} news={news} problem={error} />}
    </>
  );
}
