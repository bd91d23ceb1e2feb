import { useTranslation } from 'react-i18next';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Two } from './cardDraft.ts';

type TwoTextsProps = {
  /** Of the Latvian one; the English one says so too. */
  readonly label: string;
  readonly value: Two;
  readonly onChange: (value: Two) => void;
  readonly maxLength: number;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
  readonly hint?: string | undefined;
  readonly warning?: string | null | undefined;
  readonly problem?: string | null | undefined;
  readonly takesFocus?: boolean;
};

/** A text in Latvian and English, side by side; an empty English one says what the Latvian one says. */
export function TwoTexts({ label, value, onChange, isLong = false, ...rest }: TwoTextsProps) {
  const { t } = useTranslation();
  const { maxLength, isOptional, hint, warning, problem, takesFocus } = rest;
  const Field = isLong ? LongTextField : TextField;
  return (
    <>
      <FormCell width="half">
        <Field
          label={label}
          value={value.lv}
          onChange={(lv) => onChange({ ...value, lv })}
          maxLength={maxLength}
          isOptional={isOptional}
          hint={hint}
          warning={warning}
          problem={problem}
          takesFocus={takesFocus}
        />
      </FormCell>
      <FormCell width="half">
        <Field
          label={t('localCard.inEnglish', { label })}
          value={value.en}
          onChange={(en) => onChange({ ...value, en })}
          maxLength={maxLength}
          isOptional
        />
      </FormCell>
    </>
  );
}
