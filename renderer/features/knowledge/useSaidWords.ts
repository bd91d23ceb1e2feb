import { useTranslation } from 'react-i18next';
import type { Said } from '#shared/catalogue/cardChanges.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { CHANNEL_TEXTS, DELIVERY_KEYS } from '#renderer/app/centre/channelWords.ts';
import { useFeeWords } from './useFeeWords.ts';

/** What a card says in one place, as one line. */
export function useSaidWords(): (said: readonly Said[]) => string {
  const { t } = useTranslation();
  const say = useLocalText();
  const feeWords = useFeeWords();
  const words = (one: Said): string => {
    switch (one.kind) {
      case 'text':
        return say(one.text);
      case 'fee':
        return feeWords(one);
      case 'document':
        return [
          say(one.name),
          one.note ? say(one.note) : t(one.mandatory ? 'knowledge.needed' : 'knowledge.ifNeeded'),
        ].join(' · ');
      case 'channel':
        return t(CHANNEL_TEXTS[one.channel]);
      case 'delivery':
        return t(DELIVERY_KEYS[one.method]);
      case 'offer':
        return t(one.isOffered ? 'knowledge.offered' : 'knowledge.notOffered');
      default:
        return assertNever(one);
    }
  };
  return (said) => said.map(words).join('; ');
}
