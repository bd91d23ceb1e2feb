import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';

/** What the institution finds out itself is shown but never typed (INT-05). */
export function RegisterFact({ field }: { readonly field: Field }) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <div className="field">
      <span className="field-label">{say(field.label)}</span>
      <span className="field-input register-fact" data-readonly>
        {t('request.form.fromRegister')}
      </span>
      {field.hint && <FieldHint>{say(field.hint)}</FieldHint>}
    </div>
  );
}
