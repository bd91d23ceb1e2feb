import { useTranslation } from 'react-i18next';
import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { CHANNEL_TEXTS, DELIVERY_KEYS } from '#renderer/app/centre/channelWords.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

/** How it can be asked for, in the order in which it is offered (CHN-01, CHN-05), and how the result comes. */
export function CardWays({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const channels = possibleChannels(card);
  return (
    <>
      <Caption>{t('knowledge.ways')}</Caption>
      <List label={t('knowledge.ways')}>
        {channels.length === 0 && <ListRow icon="company">{t('knowledge.atOwner')}</ListRow>}
        {channels.map((channel) => (
          <ListRow key={channel} icon={WAY_ICONS[channel]}>
            {t(CHANNEL_TEXTS[channel])}
          </ListRow>
        ))}
        <ListRow icon="swap" note={card.deliveryMethods.map((method) => t(DELIVERY_KEYS[method])).join(', ')}>
          {t('knowledge.resultComes')}
        </ListRow>
        <ListRow icon="people">
          {t(card.representativeAllowed ? 'knowledge.representative.yes' : 'knowledge.representative.no')}
        </ListRow>
      </List>
    </>
  );
}

const WAY_ICONS = { eService: 'window', assisted: 'people', paper: 'document' } as const;
