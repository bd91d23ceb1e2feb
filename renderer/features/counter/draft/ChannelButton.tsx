import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { CHANNEL_NOTES } from '../words.ts';
import { obstacleText } from './obstacleText.ts';
import type { ChannelWay } from './channelChoice.ts';

type ChannelButtonProps = {
  readonly way: ChannelWay;
  readonly card: ServiceCard;
  readonly answers: Answers;
  readonly keys: string;
  /** Proposed, not imposed. */
  readonly isFirst: boolean;
  readonly onPress: () => void;
};

/** One way to apply with its price and how soon it is answered; struck, with the reason, when it is not possible. */
export function ChannelButton({ way, card, answers, keys, isFirst, onPress }: ChannelButtonProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { channel, feeCents, term, obstacle, needsMissingEid, isDelegable } = way;
  const isOff = obstacle !== null;
  const note = isOff
    ? obstacleText(obstacle, card, answers, say, t)
    : needsMissingEid
      ? t('request.channelNote.noEid')
      : isDelegable
        ? t('request.channelNote.delegated')
        : t(CHANNEL_NOTES[channel]);
  return (
    <AriaButton
      className={`channel-button${isFirst ? ' is-first' : ''}`}
      aria-disabled={isOff}
      onPress={() => {
        if (!isOff) onPress();
      }}
      render={(domProps) => <button {...domProps} aria-keyshortcuts={isOff ? undefined : keys} />}
    >
      <Icon name={isOff ? 'notAllowed' : isFirst ? 'radioOn' : 'radioOff'} />
      <span>
        <span className="channel-name">{t(CHANNEL_TEXTS[channel])}</span>
        <small>{note}</small>
      </span>
      {!isOff && (
        <span className="channel-terms">
          {feeCents === null ? t('request.feeElsewhere') : formatEuro(feeCents)}
          {term && <small>{say(term)}</small>}
        </span>
      )}
      {!isOff && <Kbd keys={keys} isSilent />}
    </AriaButton>
  );
}
