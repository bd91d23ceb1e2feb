import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { PaymentDialog } from './PaymentDialog.tsx';
import { possibleKinds } from './possibleKinds.ts';
import type { FeeData, PaymentData } from './paymentWords.ts';

type PaidRequest = Pick<OutputOf<'request.get'>, 'requestId' | 'registerNumber' | 'fee'>;

type Payment = {
  /**
   * To be shown instead of the request's own, which comes by another question: what is read and what its key does must
   * not be of two moments, or a fee that reads "to pay" opens as one to give back.
   */
  readonly fee: FeeData;
  readonly payment: PaymentData | undefined;
  /** False where nothing is to be paid. */
  readonly mayRecord: boolean;
  readonly record: () => void;
  /** To be shown beside what the screen shows. */
  readonly dialog: ReactNode;
};

/** The fee of a request on a screen that shows it. */
export function usePayment(request: PaidRequest): Payment {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { requestId } = request;
  const { data: payment } = useQuery('payment.get', { requestId }, { topics: ['payment', 'request'] });
  const kinds = payment ? possibleKinds(payment) : [];
  return {
    fee: payment ?? request.fee,
    payment,
    mayRecord: kinds.length > 0,
    record: () => setOpen(true),
    dialog: isOpen && payment && (
      <PaymentDialog
        requestId={requestId}
        name={request.registerNumber ?? t('request.numberFollows')}
        payment={payment}
        kinds={kinds}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
