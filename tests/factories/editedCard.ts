import { situationsOf, type EditedCard } from '#shared/catalogue/municipalCard.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

/** A card as its editor would send it, with what shipped cards do not tell yet. */
export function anEditedCard(
  catalogue: Catalogue,
  cardId: string,
  changes: Partial<EditedCard> = {},
): EditedCard {
  const card = catalogue.cards.find(({ id }) => id === cardId);
  if (!card) throw new Error(`no card ${cardId}`);
  const { name, summary, synonyms, recipients, typicalLevel, isInformationOnly, eAvailability } = card;
  const { isPaperAccepted, documents, fees, blocks, deliveryMethods, result, notice, faq } = card;
  const { eServiceSteps, procedure, agreement } = card;
  return {
    ...{ name, summary, synonyms, recipients, typicalLevel, isInformationOnly, eAvailability },
    ...{ isPaperAccepted, documents, fees, blocks, deliveryMethods, result, notice, faq },
    ...(procedure ? { procedure } : {}),
    ...(agreement ? { agreement } : {}),
    ...(eServiceSteps ? { eServiceSteps } : {}),
    serviceLevelTerms: card.serviceLevelTerms.map((terms) => ({
      ...terms,
      origin: 'unilateral',
      support: { hours: words('Darba laikā', 'In working hours'), channels: ['counter'] },
    })),
    approval: { by: 'Domes lēmums Nr. 45', at: '2026-03-03' },
    situations: situationsOf(catalogue, cardId),
    ...changes,
  };
}
