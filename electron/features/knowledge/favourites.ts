import { AppError } from '#shared/api/errors.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { withFavourites } from '#shared/catalogue/withFavourites.ts';
import { decideFavourites } from '#shared/domain/favourites/rules.ts';
import { knownCalendarYears } from '#shared/lib/workingDays.ts';
import { favouritesIdOf, favouritesOf } from '#electron/office/favourites.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const getCatalogue: QueryHandler<'catalogue.get'> = (office, _input, caller) => {
  const whole = office.catalogue();
  const catalogue = caller.kind === 'staff' ? whole : forClients(whole);
  const favourites = favouritesOf(office);
  return {
    version: catalogue.version,
    catalogue: withFavourites(catalogue, favourites),
    favourites: [...favourites],
    calendar: knownCalendarYears(),
  };
};

/** CAT-03: how the staff goes about it is not for a screen that clients read. */
function forClients({ articles: _articles, ...catalogue }: Catalogue): Catalogue {
  return { ...catalogue, cards: catalogue.cards.map(({ procedure: _procedure, ...card }) => card) };
}

export const setFavourite: CommandHandler<'knowledge.setFavourite'> = (work, { serviceId, isFavourite }) => {
  const centre = work.office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const known = new Set(offeredCards(work.office.catalogue()).map(({ id }) => id));
  work.decide('favourites', favouritesIdOf(centre.id), (state) =>
    decideFavourites(state, { kind: isFavourite ? 'pin' : 'unpin', serviceId, known }),
  );
  return {};
};
