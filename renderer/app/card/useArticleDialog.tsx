import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ArticleOrigin } from './ArticleOrigin.tsx';
import { ArticleText } from './ArticleText.tsx';
import { ReportCardDialog } from './ReportCardDialog.tsx';

type Reading = {
  /** False, and nothing opens, when it is no article. */
  readonly open: (id: string) => boolean;
  readonly dialog: ReactNode;
};

/** An article read over the work it was looked up from: nothing of that is left, and Esc goes back to it. */
export function useArticleDialog(catalogue: Catalogue): Reading {
  const { t } = useTranslation();
  const say = useLocalText();
  const [shown, setShown] = useState<{ readonly id: string; readonly isReported: boolean } | null>(null);
  const article = articlesOf(catalogue).find(({ id }) => id === shown?.id);
  const close = () => setShown(null);
  const open = (id: string): boolean => {
    const isArticle = articlesOf(catalogue).some((one) => one.id === id);
    if (isArticle) setShown({ id, isReported: false });
    return isArticle;
  };
  if (!article) return { open, dialog: null };
  if (shown?.isReported) return { open, dialog: <ReportCardDialog serviceId={article.id} onClose={close} /> };
  const owner = catalogue.institutions.find(({ id }) => id === article.owner);
  const dialog = (
    <Dialog
      title={say(article.name)}
      isOpen
      onClose={close}
      acts={
        <Button look="quiet" icon="warning" onPress={() => setShown({ id: article.id, isReported: true })}>
          {t('knowledge.report.act')}
        </Button>
      }
    >
      <ArticleText article={article} />
      <ArticleOrigin article={article} owner={owner} />
    </Dialog>
  );
  return { open, dialog };
}
