import { useTranslation } from 'react-i18next';
import { formatDayTime, formatEuro } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { GROUND_TEXTS, REFUND_TEXTS, takingWords, type PaymentData } from './paymentWords.ts';

const MINUTE_MS = 60_000;

type Done = { readonly at: number; readonly by: string | null; readonly counter: string | null };

/** What was recorded about a fee: each payment with what was given back of it, or the exemption. */
export function PaymentLines({ payment }: { readonly payment: PaymentData }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { takings, exemption, setBy } = payment;
  if (takings.length === 0 && !exemption && setBy === null) return null;
  const who = ({ at, by, counter }: Done) =>
    [formatDayTime(at, now), by, counter].filter(Boolean).join(' · ');
  return (
    <List label={t('payment.title')}>
      {setBy !== null && <ListRow icon="info">{t('payment.setBy', { where: setBy })}</ListRow>}
      {takings.flatMap((taking) => [
        <ListRow key={taking.takingId} icon="checkCircle" tone="done" note={who(taking)}>
          {takingWords(taking, t)}
        </ListRow>,
        ...taking.refunds.map((refund, index) => (
          <ListRow key={`${taking.takingId}-${index}`} icon="undo" note={who(refund)}>
            {[
              t('payment.givenBack', {
                amount: formatEuro(refund.amountCents),
                reason: t(REFUND_TEXTS[refund.reason]).toLowerCase(),
              }),
              refund.words,
            ]
              .filter(Boolean)
              .join('. ')}
          </ListRow>
        )),
      ])}
      {exemption && (
        <ListRow icon="check" note={who(exemption)}>
          {[
            t('payment.exempted', {
              ground: exemption.ground ? t(GROUND_TEXTS[exemption.ground]) : t('payment.groundErased'),
            }),
            exemption.words,
          ]
            .filter(Boolean)
            .join('. ')}
        </ListRow>
      )}
    </List>
  );
}
