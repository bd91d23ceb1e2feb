import { useTranslation } from 'react-i18next';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';

type ComputedFactProps = { readonly field: Field; readonly value: string | boolean | undefined };

/** What the form works out from other answers is shown as they are given, and never typed. */
export function ComputedFact({ field, value }: ComputedFactProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const label = say(field.label);
  const known = shownAnswer(field, value, say, { yes: t('request.form.yes'), no: t('request.form.no') });
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <output
        className={known === '' ? 'field-input register-fact' : 'field-input'}
        data-readonly
        aria-label={label}
      >
        {known === '' ? t('request.form.notYetKnown') : known}
      </output>
      {field.hint && <FieldHint>{say(field.hint)}</FieldHint>}
    </div>
  );
}
