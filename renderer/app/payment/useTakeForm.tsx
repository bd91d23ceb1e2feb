import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { amountText, centsOf } from './amount.ts';
import type { PaymentForm } from './form.ts';
import { WAY_TEXTS, type PaymentData } from './paymentWords.ts';

const RECEIPT_TEXTS = {
  cash: 'payment.dialog.receipt',
  card: 'payment.dialog.terminalReceipt',
  transfer: 'payment.dialog.order',
} as const;

/** What the cash register, the terminal or a transfer has taken. A fee that another body sets is entered with it. */
export function useTakeForm(requestId: string, payment: PaymentData): PaymentForm {
  const { t } = useTranslation();
  const take = useCommand('payment.take');
  const isFeeUnknown = payment.standing === 'unknown';
  const openCents = (payment.feeCents ?? 0) - payment.paidCents;
  const [fee, setFee] = useState('');
  const [setBy, setSetBy] = useState('');
  // Nearly always all of it is paid at once. What another counter takes meanwhile does not change what was taken here.
  const [amount, setAmount] = useState(openCents > 0 ? amountText(openCents) : null);
  const [way, setWay] = useState<PaymentWay>('card');
  const [receiptNumber, setReceiptNumber] = useState('');
  const [isShared, setShared] = useState(false);
  const feeCents = centsOf(fee);
  const mostCents = isFeeUnknown ? (feeCents ?? 0) : openCents;
  const shownAmount = amount ?? (mostCents > 0 ? amountText(mostCents) : '');
  const amountCents = centsOf(shownAmount);
  const isReceiptUsed = take.error?.code === 'refused' && take.error.rule === 'payment.receiptUsed';

  function whyNot(): string | null {
    if (isFeeUnknown && !feeCents) return t('payment.missing.fee');
    if (isFeeUnknown && setBy.trim() === '') return t('payment.missing.feeSource');
    if (!amountCents) return t('payment.missing.amount');
    if (amountCents > mostCents) return t('payment.missing.tooMuch', { most: formatEuro(mostCents) });
    if (receiptNumber.trim() !== '') return null;
    return t(way === 'transfer' ? 'payment.missing.order' : 'payment.missing.receipt');
  }

  return {
    whyNot: whyNot(),
    sending: take,
    done: t('payment.done.take', { amount: formatEuro(amountCents ?? 0) }),
    act: () =>
      take.run({
        requestId,
        fee: isFeeUnknown ? { cents: feeCents ?? 0, setBy } : null,
        amountCents: amountCents ?? 0,
        way,
        receiptNumber,
        isSharedReceipt: isShared,
      }),
    fields: (
      <>
        <p className="sub">{t('payment.dialog.note')}</p>
        {isFeeUnknown && (
          <>
            <TextField
              label={t('payment.dialog.fee')}
              inputMode="decimal"
              value={fee}
              onChange={setFee}
              maxLength={8}
              takesFocus
            />
            <TextField
              label={t('payment.dialog.feeSource')}
              hint={t('payment.dialog.feeSourceHint')}
              value={setBy}
              onChange={setSetBy}
              maxLength={300}
            />
          </>
        )}
        <ChoiceField<PaymentWay>
          label={t('payment.dialog.way')}
          choices={choicesOf(WAY_TEXTS, t)}
          value={way}
          onChange={setWay}
        />
        <TextField
          label={t('payment.dialog.amount')}
          hint={mostCents > 0 ? t('payment.dialog.amountHint', { due: formatEuro(mostCents) }) : undefined}
          inputMode="decimal"
          value={shownAmount}
          onChange={setAmount}
          maxLength={8}
        />
        <TextField
          label={t(RECEIPT_TEXTS[way])}
          value={receiptNumber}
          onChange={setReceiptNumber}
          maxLength={40}
          takesFocus={!isFeeUnknown}
        />
        {(isReceiptUsed || isShared) && (
          <Checkbox isSelected={isShared} onChange={setShared}>
            {t('payment.dialog.shared')}
          </Checkbox>
        )}
      </>
    ),
  };
}
