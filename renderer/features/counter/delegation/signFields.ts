import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { DelegationData } from '#renderer/app/delegation/delegationWords.ts';

/** What the client reads above the signature, in their language: the same as on paper. */
export function signFields(card: ServiceCard, delegation: DelegationData, language: ClientLanguage) {
  const words = textsIn(language);
  const { agentName, purpose, validFrom, validTo } = delegation;
  const name = agentName ?? '';
  const serviceName = card.name[language] ?? card.name.lv;
  const terms = [
    words('receipt.delegation.textActs', { name }),
    words('receipt.delegation.textOnly'),
    words('receipt.delegation.textRevoke'),
    words('receipt.delegation.textNoSecrets'),
  ];
  return {
    title: words('receipt.delegation.title'),
    fields: [
      { label: words('receipt.delegation.agent'), value: name },
      { label: words('receipt.delegation.services'), value: serviceName },
      { label: words('receipt.delegation.purpose'), value: purpose },
      { label: words('receipt.delegation.term'), value: `${formatDay(validFrom)} – ${formatDay(validTo)}` },
      { label: words('receipt.delegation.terms'), value: terms.join(' ') },
    ],
  };
}
