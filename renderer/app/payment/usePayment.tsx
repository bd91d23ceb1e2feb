import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { PaymentDialog } from './PaymentDialog.tsx';
import { possibleKinds } from './possibleKinds.ts';
import type { PaymentData } from './paymentWords.ts';

type PaidRequest = Pick<OutputOf<'request.get'>, 'requestId' | 'registerNumber'>;

type Payment = {
  readonly payment: PaymentData | undefined;
  /** False where nothing is to be paid. */
  readonly mayRecord: boolean;
  readonly record: () => void;
  /** To be shown beside what the screen shows. */
  readonly dialog: ReactNode;
};

/** The fee of a request on a screen that shows it. */
export function usePayment(request: PaidRequest | undefined): Payment {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const requestId = request?.requestId;
  const { data: payment } = useQuery('payment.get', requestId === undefined ? null : { requestId }, {
    topics: ['payment', 'request'],
  });
  const kinds = payment ? possibleKinds(payment) : [];
  return {
    payment,
    mayRecord: kinds.length > 0,
    record: () => setOpen(true),
    dialog: isOpen && request && payment && (
      <PaymentDialog
        requestId={request.requestId}
        name={request.registerNumber ?? t('request.numberFollows')}
        payment={payment}
        kinds={kinds}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
