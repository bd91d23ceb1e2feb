import type { Catalogue } from '#shared/catalogue/types.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';
import type { Person } from '#tests/helpers/testOffice.ts';

export const SICKNESS_BENEFIT = 'vsaa-sickness-benefit';

/** What the door asks, of a client who comes for it. */
export const SICKNESS_TRIAGE = {
  serviceId: SICKNESS_BENEFIT,
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

/** Everything the form of card 1 needs when the client is ill and wants the decision at the counter. */
export const SICKNESS_ANSWERS = {
  'contact.phone': '+371 26123450',
  'bank.iban': 'LV80BANK0000435195001',
  'delivery.method': 'counter',
  'statements.truthful': true,
  'statements.privacy': true,
};

/** Fills every field that the office would say is missing, as a clerk would. */
export async function completeAnswers(
  clerk: Pick<Person, 'call'>,
  serviceId = SICKNESS_BENEFIT,
): Promise<Record<string, string | boolean>> {
  const { catalogue } = await clerk.call('catalogue.get', {});
  const { cards } = catalogue as Catalogue;
  const card = cards.find(({ id }) => id === serviceId);
  return card ? neededAnswers(card.form, SICKNESS_ANSWERS) : SICKNESS_ANSWERS;
}
