import { findCard } from '#shared/catalogue/catalogue.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';

export const FORM_SERVICE = 'vsaa-sickness-benefit';

/** What the form of that service needs. */
export function formAnswers(): Record<string, string | boolean> {
  const card = findCard(FORM_SERVICE);
  if (!card) throw new Error(`${FORM_SERVICE} is not in the catalogue`);
  return neededAnswers(card.form);
}
