import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermKind, Terms } from '#shared/domain/retention/terms.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TERM_TEXTS, type Term } from './termWords.ts';

type TermsDialogProps = { readonly terms: readonly Term[]; readonly onClose: () => void };

/** In months, each within what makes sense. */
export function TermsDialog({ terms, onClose }: TermsDialogProps) {
  const { t } = useTranslation();
  const change = useCommand('retention.change');
  const [typed, setTyped] = useState<Partial<Record<TermKind, string>>>({});
  const textOf = ({ kind, months }: Term): string => typed[kind] ?? String(months);
  const isWrong = (term: Term): boolean => {
    const months = Number(textOf(term));
    return textOf(term) === '' || months < term.least || months > term.most;
  };
  const wrong = terms.find(isWrong);
  const between = ({ least, most }: Term) => t('erasure.terms.between', { least, most });
  return (
    <ActDialog
      title={t('erasure.terms.change')}
      labelKey="erasure.terms.save"
      backKey="erasure.back"
      whyNot={wrong ? `${t(TERM_TEXTS[wrong.kind])}: ${between(wrong)}` : null}
      sending={change}
      act={() => {
        const entries = terms.map((term) => [term.kind, Number(textOf(term))] as const);
        // Every kind is in the list.
        return change.run({ terms: Object.fromEntries(entries) as Terms });
      }}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('erasure.terms.careful')}</p>
      <FormGrid>
        {terms.map((term, index) => (
          <FormCell key={term.kind} width="third">
            <TextField
              label={t(TERM_TEXTS[term.kind])}
              hint={t('erasure.terms.usual', { number: term.usual })}
              inputMode="numeric"
              maxLength={3}
              value={textOf(term)}
              onChange={(text) => setTyped({ ...typed, [term.kind]: text.replaceAll(/\D/g, '') })}
              problem={isWrong(term) ? between(term) : null}
              takesFocus={index === 0}
            />
          </FormCell>
        ))}
      </FormGrid>
    </ActDialog>
  );
}
