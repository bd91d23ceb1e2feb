import { useTranslation } from 'react-i18next';
import { formatEuro } from '#renderer/app/format.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { WAY_TEXTS } from '#renderer/app/payment/paymentWords.ts';
import type { PaymentDay } from './paymentsView.ts';

type Sum = PaymentDay['total'];

/** By way, to compare with the cash box and the terminal, and by whose the money is. Refunds stand apart. */
export function PaymentSums({ day }: { readonly day: PaymentDay }) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const { total, byWay, byOwner } = day;
  return (
    <table className="payments-sums">
      <caption className="visually-hidden">{t('payment.day.sums')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('payment.day.byWay')}</th>
          <th scope="col">{t('payment.day.column.taken')}</th>
          <th scope="col">{t('payment.day.column.refunded')}</th>
          <th scope="col">{t('payment.day.column.left')}</th>
        </tr>
      </thead>
      <tbody>
        {byWay.map((sum) => (
          <SumRow key={sum.way} name={t(WAY_TEXTS[sum.way])} sum={sum} />
        ))}
        <SumRow name={t('payment.day.total')} sum={total} isTotal />
      </tbody>
      {byOwner.length > 0 && (
        <tbody>
          <tr>
            <th scope="colgroup" colSpan={4} className="payments-part">
              {t('payment.day.byOwner')}
            </th>
          </tr>
          {byOwner.map((sum) => (
            <SumRow key={sum.institutionId} name={nameOf(sum.institutionId)} sum={sum} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function SumRow({
  name,
  sum: { takenCents, refundedCents },
  isTotal = false,
}: {
  readonly name: string;
  readonly sum: Sum;
  readonly isTotal?: boolean;
}) {
  return (
    <tr className={isTotal ? 'is-total' : ''}>
      <th scope="row">{name}</th>
      <td>{formatEuro(takenCents)}</td>
      <td>{refundedCents === 0 ? '—' : formatEuro(refundedCents)}</td>
      <td>{formatEuro(takenCents - refundedCents)}</td>
    </tr>
  );
}
