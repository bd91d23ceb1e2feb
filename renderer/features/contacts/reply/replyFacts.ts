import { feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ReplyPlace } from '#shared/domain/visit/contact/replyTemplate.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { formatEuro } from '#renderer/app/format.ts';

type Letter = {
  readonly ticket: string;
  readonly language: ClientLanguage;
  readonly centreName: string;
  /** Of the service that the letter is about, where one is named. */
  readonly card: ServiceCard | undefined;
};

/** What the application knows of the matter, in the language of the answer (TEL-06). */
export function replyFacts({
  ticket,
  language,
  centreName,
  card,
}: Letter): Partial<Record<ReplyPlace, string>> {
  const facts = { numurs: ticket, centrs: centreName };
  if (!card) return facts;
  const say = (text: LocalText) => text[language] ?? text.lv;
  const documents = card.documents
    .filter(({ mandatory }) => mandatory)
    .map(({ name }) => inSentence(say(name)));
  const [channel = 'paper'] = possibleChannels(card);
  return {
    ...facts,
    pakalpojums: say(card.name),
    maksa: feeWords(card, language),
    termiņš: inSentence(say(termsFor(card, channel).text)),
    ...(documents.length > 0 ? { dokumenti: documents.join('; ') } : {}),
  };
}

/** `bez maksas`; both prices where the way of filing changes it. */
function feeWords(card: ServiceCard, language: ClientLanguage): string {
  const t = textsIn(language);
  const money = (cents: number | null) => {
    if (cents === null) return t('receipt.feeSetElsewhere');
    return cents === 0 ? t('receipt.free') : formatEuro(cents);
  };
  const online = money(feeCentsOf(card, 'eService'));
  const atCounter = money(feeCentsOf(card, 'paper'));
  if (online === atCounter) return inSentence(online);
  const ways = [
    `${t('receipt.channel.eService')}: ${inSentence(online)}`,
    `${t('receipt.channel.paper')}: ${inSentence(atCounter)}`,
  ];
  return inSentence(ways.join('; '));
}

/** Abbreviations keep their capitals. */
function inSentence(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
