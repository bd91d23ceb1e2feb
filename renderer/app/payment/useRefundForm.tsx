import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefundReason } from '#shared/domain/payment/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { amountText, centsOf } from './amount.ts';
import type { PaymentForm } from './form.ts';
import { REFUND_TEXTS, takingWords, type PaymentData } from './paymentWords.ts';

/** What was given back of a payment, and why. */
export function useRefundForm(requestId: string, payment: PaymentData): PaymentForm {
  const { t } = useTranslation();
  const refund = useCommand('payment.refund');
  const held = payment.takings.filter(({ leftCents }) => leftCents > 0);
  const [chosen, setChosen] = useState(held.at(-1)?.takingId ?? null);
  const [amount, setAmount] = useState<string | null>(null);
  const [reason, setReason] = useState<RefundReason>('wrongAmount');
  const [words, setWords] = useState('');
  const taking =
    held.find(({ takingId }) => takingId === chosen) ?? (chosen === null ? held.at(-1) : undefined);
  const leftCents = taking?.leftCents ?? 0;
  const shownAmount = amount ?? amountText(leftCents);
  const amountCents = centsOf(shownAmount);

  function whyNot(): string | null {
    if (!amountCents) return t('payment.missing.amount');
    if (amountCents > leftCents) return t('payment.missing.tooMuch', { most: formatEuro(leftCents) });
    return reason === 'other' && words.trim() === '' ? t('payment.missing.words') : null;
  }

  return {
    whyNot: whyNot(),
    sending: refund,
    done: t('payment.done.refund', { amount: formatEuro(amountCents ?? 0) }),
    act: () =>
      refund.run({
        requestId,
        takingId: taking?.takingId ?? '',
        amountCents: amountCents ?? 0,
        reason,
        words,
      }),
    fields: (
      <>
        <p className="sub">{t('payment.dialog.note')}</p>
        <SelectField<string>
          label={t('payment.dialog.which')}
          choices={held.map((each) => ({ key: each.takingId, label: takingWords(each, t) }))}
          value={taking?.takingId ?? null}
          onChange={(takingId) => {
            setChosen(takingId);
            setAmount(null);
          }}
        />
        <TextField
          label={t('payment.dialog.amount')}
          hint={t('payment.dialog.left', { left: formatEuro(leftCents) })}
          inputMode="decimal"
          value={shownAmount}
          onChange={setAmount}
          maxLength={8}
        />
        <SelectField<RefundReason>
          label={t('payment.dialog.reason')}
          choices={choicesOf(REFUND_TEXTS, t)}
          value={reason}
          onChange={setReason}
        />
        <LongTextField
          label={t('payment.dialog.words')}
          hint={t('payment.dialog.wordsHint')}
          isOptional={reason !== 'other'}
          value={words}
          onChange={setWords}
          maxLength={300}
          rows={2}
        />
      </>
    ),
  };
}
