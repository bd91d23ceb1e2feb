import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportanceTerms } from '#shared/catalogue/importanceTerms.ts';
import { IMPORTANCES, type Importance, type TermUnit } from '#shared/catalogue/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { IMPORTANCE_TEXTS } from '#renderer/app/card/managedWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { UNIT_TEXTS } from './cardWords.ts';

const LONGEST = 400;

type ImportanceTermsDialogProps = { readonly terms: ImportanceTerms; readonly onClose: () => void };
type Line = { readonly count: string; readonly unit: TermUnit };

/** The longest term for services of each importance; an empty one asks nothing (CAT-13). */
export function ImportanceTermsDialog({ terms, onClose }: ImportanceTermsDialogProps) {
  const { t } = useTranslation();
  const change = useCommand('localCard.setImportanceTerms');
  const [lines, setLines] = useState<Readonly<Record<Importance, Line>>>(() => ({
    critical: lineOf(terms, 'critical'),
    important: lineOf(terms, 'important'),
    medium: lineOf(terms, 'medium'),
    low: lineOf(terms, 'low'),
  }));
  const put = (importance: Importance, changed: Partial<Line>) =>
    setLines({ ...lines, [importance]: { ...lines[importance], ...changed } });
  const isWrong = IMPORTANCES.some((each) => Number(lines[each].count) > LONGEST);
  return (
    <ActDialog
      title={t('localCard.levels.title')}
      labelKey="localCard.levels.save"
      backKey="payment.act.leave"
      whyNot={isWrong ? t('localCard.problem.count') : null}
      sending={change}
      isWide
      act={async () => {
        const set = IMPORTANCES.filter((each) => lines[each].count !== '').map((each) => {
          const { count, unit } = lines[each];
          return [each, { count: Number(count), unit }] as const;
        });
        const outcome = await change.run({ terms: Object.fromEntries(set) });
        if (outcome.ok) useUi.getState().showNotice({ text: t('localCard.levels.saved'), tone: 'done' });
        return outcome;
      }}
      onClose={onClose}
    >
      <p className="sub">{t('localCard.levels.hint')}</p>
      <FormGrid>
        {IMPORTANCES.map((importance) => (
          <LevelLine
            key={importance}
            name={t(IMPORTANCE_TEXTS[importance])}
            line={lines[importance]}
            onChange={(changed) => put(importance, changed)}
          />
        ))}
      </FormGrid>
    </ActDialog>
  );
}

type LevelLineProps = {
  readonly name: string;
  readonly line: Line;
  readonly onChange: (changed: Partial<Line>) => void;
};

function LevelLine({ name, line, onChange }: LevelLineProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormTitle>{name}</FormTitle>
      <FormCell width="third">
        <TextField
          label={t('localCard.levels.most', { name })}
          inputMode="numeric"
          maxLength={3}
          isOptional
          value={line.count}
          onChange={(count) => onChange({ count: count.replaceAll(/\D/g, '') })}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('localCard.field.unit')}
          choices={choicesOf(UNIT_TEXTS, t)}
          value={line.unit}
          onChange={(unit) => onChange({ unit })}
        />
      </FormCell>
    </>
  );
}

function lineOf(terms: ImportanceTerms, importance: Importance): Line {
  const length = terms[importance];
  return length ? { count: String(length.count), unit: length.unit } : { count: '', unit: 'workingDays' };
}
