import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, Label, Text } from 'react-aria-components';
import { FieldHint } from './FieldHint.tsx';
import type { HintTone } from './FieldHint.tsx';

/** What every field has besides its value. */
export type FieldProps = {
  readonly label: string;
  /** Reads "not required" beside the label; a field without it is expected. */
  readonly isOptional?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** A hint, or where the value came from. */
  readonly hint?: ReactNode;
  /** Stays accepted, but somebody should look. */
  readonly warning?: string | null | undefined;
  /** Checked and found right. */
  readonly done?: string | null | undefined;
  /** What is wrong, that the entry is kept, what to do. */
  readonly problem?: string | null | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly size?: 'normal' | 'big' | 'touch' | undefined;
};

export function fieldClass(size: FieldProps['size']): string {
  return size && size !== 'normal' ? `field is-${size}` : 'field';
}

/** Where a person has just opened a dialog or a search, its field is where they look; nowhere else. */
export function focusOf(takesFocus: boolean | undefined): { autoFocus?: boolean } {
  return takesFocus ? { autoFocus: true } : {};
}

export function FieldLabel({ label, isOptional, isLabelHidden }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
      {isOptional && <span className="field-optional">{t('ui.optional')}</span>}
    </Label>
  );
}

/** One line under the field: the problem, else the warning, else what was found right, else the hint. */
export function FieldNotes({ hint, warning, done, problem }: FieldProps) {
  if (problem) {
    return (
      <FieldError>
        <FieldHint tone="error">{problem}</FieldHint>
      </FieldError>
    );
  }
  const tone: HintTone = warning ? 'warn' : done ? 'done' : 'plain';
  const text = warning ?? done ?? hint;
  if (!text) return null;
  return (
    <Text slot="description">
      <FieldHint tone={tone}>{text}</FieldHint>
    </Text>
  );
}
