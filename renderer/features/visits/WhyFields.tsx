import { useTranslation } from 'react-i18next';
import type { CorrectionReason } from '#shared/domain/visit/correction/types.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { CORRECTION_TEXTS } from '#renderer/app/visit/wayWords.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { useWhy } from './useWhy.ts';

/** The reason stays beside the correction for everybody who reads the visit. */
export function WhyFields({ why, change }: Pick<ReturnType<typeof useWhy>, 'why' | 'change'>) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField<CorrectionReason>
        label={t('visits.reason.label')}
        choices={choicesOf(CORRECTION_TEXTS, t)}
        value={why.reason}
        onChange={(reason) => change({ reason })}
      />
      <LongTextField
        label={t('visits.words.label')}
        hint={t('visits.words.hint')}
        isOptional={why.reason !== 'other'}
        value={why.words}
        onChange={(words) => change({ words })}
        maxLength={300}
        rows={2}
      />
    </>
  );
}
