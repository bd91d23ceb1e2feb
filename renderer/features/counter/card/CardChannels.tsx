import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useIsOnBus } from '#renderer/app/person.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { obstacleText } from '../draft/obstacleText.ts';
import { waysOf } from '../draft/channelChoice.ts';
import type { ActiveDraft } from '../draft/useActiveDraft.ts';
import { BARRIER_TEXTS, CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { CHANNEL_NOTES } from '../words.ts';

type CardChannelsProps = { readonly card: ServiceCard; readonly draft: ActiveDraft | null };

/** The chosen way and why the ones before it were not taken; another can be chosen at any time. */
export function CardChannels({ card, draft }: CardChannelsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const isOnBus = useIsOnBus();
  const current = draft?.draft;
  if (!current?.channel) return null;
  const declined = new Map(current.declined.map(({ channel, barrier }) => [channel, barrier]));
  return (
    <>
      <Caption>{t('counter.card.channel')}</Caption>
      <div className="card-channels">
        <ChoiceList
          label={t('counter.card.channel')}
          isLabelHidden
          choices={waysOf(card, current.answers, { isOnBus }).map(({ channel, obstacle }) => {
            const barrier = declined.get(channel);
            return {
              key: channel,
              label: t(CHANNEL_TEXTS[channel]),
              note: barrier ? t(BARRIER_TEXTS[barrier]) : t(CHANNEL_NOTES[channel]),
              whyNot: obstacle === null ? undefined : obstacleText(obstacle, card, current.answers, say, t),
            };
          })}
          value={current.channel}
          // Paper asks for the barriers first: the question is in the middle column.
          onChange={(channel) =>
            draft?.change({ channel: channel === 'paper' ? null : channel, declined: [] })
          }
        />
      </div>
    </>
  );
}
