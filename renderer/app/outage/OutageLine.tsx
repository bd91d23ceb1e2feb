import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useNow } from '#renderer/app/useNow.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { outageWords } from './outageWords.ts';
import type { ShownOutage } from './useOutages.ts';

/** To the staff, in their language, in the words that clients read. */
export function OutageLine({ notice, act }: { readonly notice: ShownOutage; readonly act?: ReactNode }) {
  const { t } = useTranslation();
  const { title, when, instead } = outageWords(notice, t, useNow(60_000));
  return (
    <Notice tone="warn" act={act}>
      <b>{title}</b> {when}. {instead}
    </Notice>
  );
}
