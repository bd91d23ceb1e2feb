import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';

type Why = InputOf<'visit.correctClient'>['why'];

/** Why something is said anew: chosen from the list, in words where the list does not say it. */
export function useWhy(first: Why['reason']) {
  const { t } = useTranslation();
  const [why, setWhy] = useState<Why>({ reason: first, words: '' });
  const isMissing = why.reason === 'other' && why.words.trim() === '';
  return {
    why,
    change: (changed: Partial<Why>) => setWhy((before) => ({ ...before, ...changed })),
    whyNot: isMissing ? t('visits.words.missing') : null,
  };
}
