import { useTranslation } from 'react-i18next';
import { channelsIn, GROUPS_IN_ORDER } from '#shared/catalogue/serviceChannels.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { GROUP_TEXTS, SERVICE_CHANNEL_TEXTS } from '#renderer/app/card/serviceChannelWords.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

/** Through what its owner gives the service at all, near and far (CHN-16); nothing while the card does not tell. */
export function CardChannelGroups({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const { servedThrough = [] } = card;
  const groups = GROUPS_IN_ORDER.map((group) => ({
    group,
    channels: channelsIn(group, servedThrough),
  })).filter(({ channels }) => channels.length > 0);
  if (groups.length === 0) return null;
  return (
    <>
      <Caption>{t('localCard.field.servedThrough')}</Caption>
      <Facts
        facts={groups.map(({ group, channels }) => ({
          name: t(GROUP_TEXTS[group]),
          value: channels.map((channel) => t(SERVICE_CHANNEL_TEXTS[channel])).join(', '),
        }))}
      />
    </>
  );
}
