import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { PaymentForm } from './form.ts';
import type { PaymentData } from './paymentWords.ts';
import { KIND_TEXTS, type PaymentKind } from './possibleKinds.ts';
import { useEndExemptionForm, useExemptForm } from './useExemptionForms.tsx';
import { useRefundForm } from './useRefundForm.tsx';
import { useTakeForm } from './useTakeForm.tsx';

type PaymentDialogProps = {
  readonly requestId: string;
  readonly name: string;
  readonly payment: PaymentData;
  readonly kinds: readonly PaymentKind[];
  readonly onClose: () => void;
};

/**
 * One place for everything about a fee: paid, given back, exempt. What was recorded can be taken back for ten seconds. It
 * stays what it was opened for: when another counter is quicker it says so, and never turns a payment into a refund.
 */
export function PaymentDialog({ requestId, name, payment, kinds, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const undo = useCommand('payment.undo');
  const [kind, setKind] = useState<PaymentKind>(kinds[0] ?? 'take');
  const forms: Record<PaymentKind, PaymentForm> = {
    take: useTakeForm(requestId, payment),
    refund: useRefundForm(requestId, payment),
    exempt: useExemptForm(requestId),
    endExemption: useEndExemptionForm(requestId),
  };
  const { fields, whyNot, sending, act, done } = forms[kind];
  const isOvertaken = !sending.isPending && !kinds.includes(kind);
  const choices = isOvertaken ? [kind, ...kinds] : kinds;
  async function takeBack(): Promise<void> {
    const outcome = await undo.run({ requestId });
    if (!outcome.ok) tellError(outcome.error);
  }
  return (
    <ActDialog
      title={t('payment.dialog.title', { number: name })}
      labelKey="payment.act.save"
      backKey="payment.act.leave"
      whyNot={isOvertaken ? t('payment.overtaken.whyNot') : whyNot}
      sending={sending}
      act={async () => {
        const outcome = await act();
        if (outcome.ok) {
          const until = Date.now() + UNDO_WINDOW_MS;
          useUi.getState().showUndo({ text: done, until, undo: () => void takeBack() });
        }
        return outcome;
      }}
      onClose={onClose}
    >
      {isOvertaken && <Notice tone="warn">{t('payment.overtaken.text')}</Notice>}
      {choices.length > 1 && (
        <ChoiceField<PaymentKind>
          label={t('payment.dialog.what')}
          choices={choices.map((key) => ({ key, label: t(KIND_TEXTS[key]) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {fields}
    </ActDialog>
  );
}
