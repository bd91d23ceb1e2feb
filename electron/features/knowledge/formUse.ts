import { formUse as questionsOf } from '#shared/catalogue/formUse.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { requestsOfService } from '#db/repositories/requests.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { cardsAsPromised } from '#electron/office/promisedTerms.ts';

const DAYS = 180;

/** INT-06: questions of a form that clients leave empty or that are put right later; counts only. */
export const formUse: QueryHandler<'knowledge.formUse'> = (office, { serviceId }) => {
  const since = office.clock.now() - DAYS * 24 * 60 * MINUTE_MS;
  const cardOf = cardsAsPromised(office);
  const filed = requestsOfService(office.db, serviceId, since).flatMap(({ state }) => {
    const card = state.status === 'voided' ? null : cardOf(state);
    if (!card) return [];
    const corrected = (state.corrections ?? []).map(({ changes }) => changes.map(({ field }) => field));
    // Answers of a form are texts and ticks; the journal keeps them as JSON.
    return [{ form: card.form, answers: state.answers as Answers, corrected }];
  });
  return { days: DAYS, questions: [...questionsOf(filed)] };
};
