import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { FieldProps } from '#renderer/ui/fieldParts.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx';
import { typingHint } from './entries.ts';

export type FieldNote = { readonly problem: string | null; readonly warning: string | null };

type FormFieldProps = {
  readonly field: Field;
  readonly value: string | boolean | undefined;
  readonly isRequired: boolean;
  readonly note: FieldNote;
  readonly onChange: (value: string | boolean) => void;
  readonly onLeave: () => void;
};

/** One question of a service's form, as the field its kind asks for. */
export function FormField({ field, value, isRequired, note, onChange, onLeave }: FormFieldProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const label = say(field.label);
  const text = typeof value === 'string' ? value : '';
  const hint = typingHint(field, text, t) ?? (field.hint ? say(field.hint) : undefined);
  const common = { label, hint, isOptional: !isRequired, ...note };
  switch (field.kind) {
    case 'choice': {
      const choices = (field.choices ?? []).map((choice) => ({
        key: choice.value,
        label: say(choice.label),
      }));
      return <ChoiceField {...common} choices={choices} value={text || null} onChange={onChange} />;
    }
    case 'yesNo':
      // What must be answered may be answered with no; a box that is only ticked cannot say so.
      if (isRequired && !field.mustConfirm) return <YesOrNo {...common} value={value} onChange={onChange} />;
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'date':
      return (
        <DateField
          {...common}
          value={isLocalDate(text) ? text : null}
          // What is no day is kept as it was typed: the form is not sent with it, nor as if nothing had been said.
          onChange={(day, typed) => onChange(day ?? typed)}
          onBlur={onLeave}
        />
      );
    case 'longText':
      return <LongTextField {...common} value={text} onChange={onChange} onBlur={onLeave} />;
    default:
      return (
        <TextField {...common} {...ENTRY[field.kind]} value={text} onChange={onChange} onBlur={onLeave} />
      );
  }
}

type YesOrNoProps = Omit<FieldProps, 'size'> & Pick<FormFieldProps, 'value' | 'onChange'>;

function YesOrNo({ value, onChange, ...field }: YesOrNoProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField<'yes' | 'no'>
      {...field}
      choices={[
        { key: 'yes', label: t('request.form.yes') },
        { key: 'no', label: t('request.form.no') },
      ]}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}

type TypedKind = Exclude<Field['kind'], 'choice' | 'yesNo' | 'date' | 'longText'>;

const ENTRY = {
  text: {},
  iban: { maxLength: 42 },
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  personalCode: { inputMode: 'numeric' },
  regNumber: { inputMode: 'numeric' },
  postcode: {},
  number: { inputMode: 'decimal' },
  money: { inputMode: 'decimal' },
  cadastre: { inputMode: 'numeric' },
} as const satisfies Record<TypedKind, Pick<TextFieldProps, 'type' | 'inputMode' | 'maxLength'>>;
