import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { countWords, useAncillaryItems, useAncillaryName } from '#renderer/app/centre/ancillary.ts';
import { formatEuro, formatTime } from '#renderer/app/format.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';

type Recorded = OutputOf<'ancillary.day'>['last'][number];

/** The last of today, of the whole centre: a mistake is seen where it was made. */
export function RecordedToday() {
  const { t } = useTranslation();
  const { data } = useQuery('ancillary.day', {}, { topics: ['payment'] });
  const cancel = useCommand('ancillary.cancel');
  const offerUndo = useOfferUndo('ancillary.undo');
  const nameOf = useAncillaryName();
  const items = useAncillaryItems();
  if (!data || data.last.length === 0) return null;
  const whatOf = ({ itemId, count }: Recorded) =>
    t('ancillary.what', {
      name: nameOf(itemId),
      count: countWords(
        items.find(({ id }) => id === itemId),
        count,
        t,
      ),
    });
  const cancelIt = async (recorded: Recorded) => {
    const outcome = await cancel.run({ ancillaryId: recorded.ancillaryId });
    if (outcome.ok)
      offerUndo({ ancillaryId: recorded.ancillaryId }, t('ancillary.cancelled', { what: whatOf(recorded) }));
    else tellError(outcome.error);
  };
  return (
    <section>
      <h3>{t('ancillary.today')}</h3>
      <List label={t('ancillary.today')}>
        {data.last.map((recorded) => (
          <ListRow
            key={recorded.ancillaryId}
            icon="checkCircle"
            note={[
              formatTime(recorded.at),
              recorded.by ?? '',
              ...(recorded.receiptNumber === null
                ? []
                : [
                    t('ancillary.paid', {
                      amount: formatEuro(recorded.amountCents),
                      number: recorded.receiptNumber,
                    }),
                  ]),
            ].join(' · ')}
            act={
              <Button
                size="small"
                look="quiet"
                label={t('ancillary.cancelOf', { what: whatOf(recorded), time: formatTime(recorded.at) })}
                onPress={() => void cancelIt(recorded)}
              >
                {t('ancillary.cancel')}
              </Button>
            }
          >
            {whatOf(recorded)}
          </ListRow>
        ))}
      </List>
    </section>
  );
}
