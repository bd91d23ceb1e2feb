import { useEffect, useRef, useState, type ReactNode } from 'react';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { ArticleDialog } from './ArticleDialog.tsx';
import { ReportCardDialog } from './ReportCardDialog.tsx';

type Reading = {
  /** False, and nothing opens, when it is no article. */
  readonly open: (id: string) => boolean;
  readonly dialog: ReactNode;
};

/** An article read over the work it was looked up from: nothing of that is left, and Esc goes back to it. */
export function useArticleDialog(catalogue: Catalogue): Reading {
  const [shown, setShown] = useState<{ readonly id: string; readonly isReported: boolean } | null>(null);
  const article = articlesOf(catalogue).find(({ id }) => id === shown?.id);
  const close = () => setShown(null);
  /** One window gives way to the other, and with it what had the focus before. */
  const lookedUpFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (shown === null && lookedUpFrom.current instanceof HTMLElement) lookedUpFrom.current.focus();
  }, [shown]);
  const open = (id: string): boolean => {
    const isArticle = articlesOf(catalogue).some((one) => one.id === id);
    if (!isArticle) return false;
    lookedUpFrom.current = document.activeElement;
    setShown({ id, isReported: false });
    return true;
  };
  if (!article) return { open, dialog: null };
  if (shown?.isReported) return { open, dialog: <ReportCardDialog serviceId={article.id} onClose={close} /> };
  const dialog = (
    <ArticleDialog
      article={article}
      institutions={catalogue.institutions}
      onReport={() => setShown({ id: article.id, isReported: true })}
      onClose={close}
    />
  );
  return { open, dialog };
}
