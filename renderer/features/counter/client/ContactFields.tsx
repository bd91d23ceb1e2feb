import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkEmailAddress } from '#shared/domain/identity/emailAddress.ts';
import { checkPhone, formatPhone } from '#shared/domain/identity/phone.ts';
import { problemText } from '#renderer/serviceForm/problemTexts.ts';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { NewClient } from './newClient.ts';

type ContactFieldsProps = {
  readonly client: Pick<NewClient, 'phone' | 'email'>;
  readonly isJudged: boolean;
  readonly onChange: (part: Partial<Pick<NewClient, 'phone' | 'email'>>) => void;
  readonly takesFocus?: boolean;
};

export function ContactFields({ client, isJudged, onChange, takesFocus = false }: ContactFieldsProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState({ phone: false, email: false });
  const phone = checkPhone(client.phone);
  const email = checkEmailAddress(client.email);
  const isPhoneShown = client.phone.trim() !== '' && (left.phone || isJudged) && phone.problem !== null;
  const phoneText =
    isPhoneShown && phone.problem ? problemText(`phone.${phone.problem}`, client.phone, t) : null;
  const isEmailShown = client.email.trim() !== '' && (left.email || isJudged) && email.problem !== null;
  const emailText =
    isEmailShown && email.problem ? problemText(`email.${email.problem}`, client.email, t) : null;
  return (
    <>
      <FormCell width="half">
        <div data-field="phone">
          <TextField
            label={t('clients.phone')}
            isOptional
            type="tel"
            inputMode="tel"
            takesFocus={takesFocus}
            value={client.phone}
            onChange={(value) => onChange({ phone: value })}
            onBlur={() => {
              setLeft((before) => ({ ...before, phone: true }));
              if (phone.code !== null) onChange({ phone: formatPhone(phone.code) });
            }}
            problem={phone.verdict === 'invalid' ? phoneText : null}
            warning={phone.verdict === 'warning' ? phoneText : null}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        <div data-field="email">
          <TextField
            label={t('clients.email')}
            isOptional
            type="email"
            inputMode="email"
            value={client.email}
            onChange={(value) => onChange({ email: value })}
            onBlur={() => setLeft((before) => ({ ...before, email: true }))}
            problem={emailText}
          />
        </div>
      </FormCell>
    </>
  );
}
