import { AppError } from '#shared/api/errors.ts';
import { intervalsOn } from '#shared/domain/opening/opening.ts';
import { localDate } from '#shared/lib/time.ts';
import { giveRating } from '#db/ratings/pool.ts';
import { ratingSummary } from '#db/ratings/summary.ts';
import { visitAtCounter } from '#db/repositories/visits.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { hoursText } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { openingOf } from '#electron/office/opening.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { counterIdOf, counterOrNull } from '#electron/office/work.ts';

export const state: QueryHandler<'clientScreen.state'> = (office, _input, caller) => {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const screen = office.clientScreens.read(screenOf(caller));
  const today = intervalsOn(openingOf(office), localDate(office.clock.now()));
  return {
    ...screen,
    fields: [...screen.fields],
    promises: [...screen.promises],
    centreName: centre.name,
    hours: hoursText(today),
  };
};

export const show: ActionHandler<'clientScreen.show'> = (office, { screen, ...shown }, caller) => {
  const id = screenOf(caller);
  const chosen = office.clientScreens.chosen(id, visitAt(office, caller));
  office.clientScreens.reset(id);
  const language = chosen ?? shown.language;
  if (screen !== 'idle') office.clientScreens.change(id, { screen, ...shown, language });
  return {};
};

export const confirm: ActionHandler<'clientScreen.confirm'> = (office, _input, caller) => {
  const id = screenOf(caller);
  if (office.clientScreens.read(id).screen !== 'data')
    throw new AppError({ code: 'refused', rule: 'clientScreen.gone' });
  office.clientScreens.change(id, { isConfirmed: true });
  return {};
};

export const sign: ActionHandler<'clientScreen.sign'> = (office, { signature }, caller) => {
  const id = screenOf(caller);
  if (office.clientScreens.read(id).screen !== 'sign')
    throw new AppError({ code: 'refused', rule: 'clientScreen.gone' });
  office.clientScreens.change(id, { signature });
  return {};
};

export const setLanguage: ActionHandler<'clientScreen.setLanguage'> = (office, { language }, caller) => {
  office.clientScreens.choose(screenOf(caller), language, visitAt(office, caller));
  return {};
};

/** SUR-01: anonymous by construction. Nothing here knows the visit, and the journal is not touched. */
export const rate: ActionHandler<'rating.give'> = (office, { ratingId, ...rating }, caller) => {
  const id = screenOf(caller);
  const { language } = office.clientScreens.read(id);
  giveRating(office.ratings, { id: ratingId, ...rating });
  office.clientScreens.reset(id);
  office.clientScreens.thank(id, language);
  return {};
};

export const skip: ActionHandler<'rating.skip'> = (office, _input, caller) => {
  office.clientScreens.reset(screenOf(caller));
  return {};
};

export const summary: QueryHandler<'rating.summary'> = (office) => ({
  periods: ratingSummary(office.ratings),
});

function visitAt(office: OfficeContext, caller: Caller): string | null {
  const counter = counterOrNull(office, caller);
  if (!counter) return null;
  return visitAtCounter(office.db, businessDayOf(office.db, office.clock.now()), counter.name)?.id ?? null;
}

function screenOf(caller: Caller): string {
  const counterId = counterIdOf(caller);
  if (counterId === null) throw new AppError({ code: 'refused', rule: 'session.noCounter' });
  return counterId;
}
