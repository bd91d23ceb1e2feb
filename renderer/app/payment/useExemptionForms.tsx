import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExemptionGround } from '#shared/domain/payment/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { PaymentForm } from './form.ts';
import { GROUND_TEXTS } from './paymentWords.ts';

/** Nothing is to be paid, on a ground. */
export function useExemptForm(requestId: string): PaymentForm {
  const { t } = useTranslation();
  const exempt = useCommand('payment.exempt');
  const [ground, setGround] = useState<ExemptionGround>('disability');
  const [words, setWords] = useState('');
  return {
    whyNot: ground === 'other' && words.trim() === '' ? t('payment.missing.words') : null,
    sending: exempt,
    done: t('payment.done.exempt'),
    act: () => exempt.run({ requestId, ground, words }),
    fields: (
      <>
        <SelectField<ExemptionGround>
          label={t('payment.dialog.ground')}
          choices={choicesOf(GROUND_TEXTS, t)}
          value={ground}
          onChange={setGround}
        />
        <LongTextField
          label={t('payment.dialog.proof')}
          hint={t('payment.dialog.proofHint')}
          isOptional={ground !== 'other'}
          value={words}
          onChange={setWords}
          maxLength={300}
          rows={2}
        />
      </>
    ),
  };
}

/** The exemption was somebody else's, or its ground does not hold. */
export function useEndExemptionForm(requestId: string): PaymentForm {
  const { t } = useTranslation();
  const end = useCommand('payment.endExemption');
  const [words, setWords] = useState('');
  return {
    whyNot: words.trim() === '' ? t('payment.missing.words') : null,
    sending: end,
    done: t('payment.done.endExemption'),
    act: () => end.run({ requestId, words }),
    fields: (
      <LongTextField
        label={t('payment.dialog.words')}
        hint={t('payment.dialog.wordsHint')}
        value={words}
        onChange={setWords}
        maxLength={300}
        rows={2}
        takesFocus
      />
    ),
  };
}
