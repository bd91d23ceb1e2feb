import { useTranslation } from 'react-i18next';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { LifeSituation, ServiceCard } from '#shared/catalogue/types.ts';
import type { PlacedCard } from '#shared/domain/localCard/changedFields.ts';
import type { PackPart } from '#shared/domain/localCard/packChange.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay, formatEuro } from '#renderer/app/format.ts';
import { AVAILABILITY_TEXTS, DELIVERY_TEXTS, RECIPIENT_TEXTS } from './cardWords.ts';

/** What a card says in one part, a line for each thing; of rules nobody sees only that they are others. */
export function usePackWords(lifeSituations: readonly LifeSituation[]) {
  const { t } = useTranslation();
  const say = useLocalText();
  const amount = (cents: number | null) => (cents === null ? t('request.feeElsewhere') : formatEuro(cents));
  const filing = (card: ServiceCard): string[] => [
    card.recipients.map((one) => t(RECIPIENT_TEXTS[one])).join(', '),
    t(card.typicalLevel === 1 ? 'localCard.level.clerk' : 'localCard.level.specialist'),
    t(AVAILABILITY_TEXTS[card.eAvailability]),
    ...(card.isPaperAccepted ? [t('localCard.field.paper')] : []),
    ...(card.isInformationOnly ? [t('localCard.field.informationOnly')] : []),
    ...(card.eServiceSteps ?? []).map(({ text }) => say(text)),
  ];
  const form = ({ form: { sections }, deliveryMethods }: ServiceCard): string[] => [
    ...sections.flatMap(({ fields }) => fields.map(({ label }) => say(label))),
    deliveryMethods.map((method) => t(DELIVERY_TEXTS[method])).join(', '),
  ];
  const one = (words: LocalText | null): string[] => (words ? [say(words)] : []);
  return (part: PackPart, { card, situations }: PlacedCard): readonly string[] => {
    switch (part) {
      case 'name':
      case 'summary':
      case 'result':
      case 'notice':
        return one(card[part]);
      case 'synonyms':
        return [card.synonyms.lv.join(', ')];
      case 'situations':
        return lifeSituations.filter(({ id }) => situations.includes(id)).map(({ name }) => say(name));
      case 'filing':
        return filing(card);
      case 'terms':
        return card.serviceLevelTerms.map(({ text }) => say(text));
      case 'documents':
        return card.documents.map(({ name, note }) => [name, ...(note ? [note] : [])].map(say).join(' · '));
      case 'fees':
        return card.fees.map(
          ({ item, counterCents, eChannelCents }) =>
            `${say(item)}: ${amount(counterCents)} / ${amount(eChannelCents)}`,
        );
      case 'form':
        return form(card);
      case 'procedure':
        return (card.procedure?.steps ?? []).map(({ text }) => say(text));
      case 'faq':
        return card.faq.map(({ question, answer }) => `${say(question)} ${say(answer)}`);
      case 'approval':
        return card.approval ? [`${card.approval.by}, ${formatDay(card.approval.at)}`] : [];
      case 'rules':
        return [];
      default:
        return assertNever(part);
    }
  };
}
