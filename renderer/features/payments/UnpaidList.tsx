import { useTranslation } from 'react-i18next';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import type { PaymentDay } from './paymentsView.ts';

/** Registered that day, and the fee is still open. */
export function UnpaidList({ unpaid }: Pick<PaymentDay, 'unpaid'>) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const title = t('payment.day.unpaid', { number: unpaid.length });
  return (
    <>
      <Caption>{title}</Caption>
      <List label={title}>
        {unpaid.length === 0 && <ListRow icon="checkCircle">{t('payment.day.allPaid')}</ListRow>}
        {unpaid.map(({ requestId, registerNumber, serviceId, registeredAt, ...fee }) => (
          <ListRow
            key={requestId}
            icon="document"
            side={formatTime(registeredAt)}
            note={
              <>
                {nameOf(serviceId)}
                <br />
                <FeeLabel fee={fee} />
              </>
            }
          >
            <Link to={`/requests/${requestId}`}>{registerNumber ?? t('request.numberFollows')}</Link>
          </ListRow>
        ))}
      </List>
    </>
  );
}
