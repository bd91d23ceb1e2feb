import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { useFeeWords } from './useFeeWords.ts';

/** What is paid for what, and every promised term: beside it stand only the sum and the first of them. */
export function CardPrices({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const feeWords = useFeeWords();
  return (
    <>
      {card.fees.length > 0 && (
        <>
          <Caption>{t('knowledge.part.fees')}</Caption>
          <List label={t('knowledge.part.fees')}>
            {card.fees.map((fee) => (
              <ListRow key={fee.id} icon="money" note={feeWords(fee)}>
                {say(fee.item)}
              </ListRow>
            ))}
          </List>
        </>
      )}
      <Caption>{t('knowledge.part.terms')}</Caption>
      <List label={t('knowledge.part.terms')}>
        {card.serviceLevelTerms.map(({ id, text, confirmed }) => (
          <ListRow key={id} icon="clock" note={confirmed ? undefined : t('knowledge.termNotConfirmed')}>
            {say(text)}
          </ListRow>
        ))}
      </List>
    </>
  );
}
