import type { TFunction } from 'i18next';
import { feeCentsOf, possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { formatEuro } from '#renderer/app/format.ts';

/** What most people ask, from the card alone: what it costs, where it is free, how long it takes. */
export function answerLine(card: ServiceCard, t: TFunction, local: (text: LocalText) => string): string {
  const terms = card.serviceLevelTerms.map(({ text }) => local(text));
  return [sentence(feeWords(card, t)), sentence(terms)].filter(Boolean).join(' ');
}

/** `Pie lodziņa 1 darba dienā, internetā uzreiz.` Abbreviations keep their capitals. */
function sentence(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  const joined = [
    first,
    ...rest.map((part) => part.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())),
  ];
  return parts.length === 0 ? '' : `${joined.join(', ')}.`;
}

function feeWords(card: ServiceCard, t: TFunction): string[] {
  if (card.isInformationOnly) return [t('door.answer.atOwner')];
  const channels = possibleChannels(card);
  const online = channels.includes('eService') ? feeCentsOf(card, 'eService') : undefined;
  const counter = channels.includes('paper') ? feeCentsOf(card, 'paper') : undefined;
  if (online === 0 && (counter === 0 || counter === undefined)) {
    return [counter === 0 ? t('door.answer.free') : t('door.answer.onlyOnlineFree')];
  }
  if (online === undefined) {
    return counter === undefined ? [] : [t('door.answer.onlyCounter', { fee: feeWord(counter, t) })];
  }
  const words = [t('door.answer.online', { fee: feeWord(online, t) })];
  if (counter !== undefined) words.push(t('door.answer.counter', { fee: feeWord(counter, t) }));
  return words;
}

function feeWord(cents: number | null, t: TFunction): string {
  if (cents === null) return t('door.answer.feeElsewhere');
  return cents === 0 ? t('door.answer.feeNone') : formatEuro(cents);
}
