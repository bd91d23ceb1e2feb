import type { OutputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { DelegationData } from '#renderer/app/delegation/delegationWords.ts';

/** What the client reads above the signature, in their language: the same as on paper. */
export function signFields(
  card: ServiceCard,
  delegation: DelegationData,
  words: OutputOf<'delegation.words'>,
  language: ClientLanguage,
) {
  const { agentName, purpose, validFrom, validTo } = delegation;
  return {
    title: words.title,
    fields: [
      { label: words.agent, value: agentName ?? '' },
      { label: words.services, value: card.name[language] ?? card.name.lv },
      { label: words.purpose, value: purpose },
      { label: words.term, value: `${formatDay(validFrom)} – ${formatDay(validTo)}` },
      { label: textsIn(language)('receipt.delegation.terms'), value: words.sentences.join(' ') },
    ],
  };
}
