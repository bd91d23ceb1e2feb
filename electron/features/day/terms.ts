import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { termFigures, type EndedPromise } from '#shared/domain/request/termFigures.ts';
import { isCalledOff } from '#shared/domain/request/types.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { requestsAnsweredSince, requestsOverdue } from '#db/repositories/requests.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { cardsAsPromised, promisedTerms } from '#electron/office/promisedTerms.ts';

const DAYS = 30;

/** SLT-04: whether the promised terms were kept, by the set that was promised and not by what the card says today. */
export const terms: QueryHandler<'day.terms'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const answered = requestsAnsweredSince(office.db, startOfLocalDay(addDays(today, -DAYS)));
  // While the client is asked for something, the day is not the owner's to keep.
  const overdue = requestsOverdue(office.db, today).filter(({ state }) => waitsUntil(state) === null);
  const cardOf = cardsAsPromised(office);
  const promises = [...answered, ...overdue].flatMap(({ state }): EndedPromise[] => {
    const card = cardOf(state);
    if (!card || isCalledOff(state.status)) return [];
    const { id, text } = promisedTerms(office, card, state);
    const { serviceId, dueDate, result } = state;
    const answeredOn = result ? localDate(result.at) : null;
    return [{ serviceId, termsId: id, text, dueDate, answeredOn }];
  });
  const { all, lines } = termFigures(promises);
  return { all, lines: lines.map(({ text: { lv, en }, ...line }) => ({ ...line, text: { lv, en } })) };
};
