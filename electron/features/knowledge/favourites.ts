import { AppError } from '#shared/api/errors.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { withFavourites } from '#shared/catalogue/withFavourites.ts';
import { decideFavourites } from '#shared/domain/favourites/rules.ts';
import { favouritesIdOf, favouritesOf } from '#electron/office/favourites.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const getCatalogue: QueryHandler<'catalogue.get'> = (office) => {
  const catalogue = office.catalogue();
  const favourites = favouritesOf(office);
  const { version } = catalogue;
  return { version, catalogue: withFavourites(catalogue, favourites), favourites: [...favourites] };
};

export const setFavourite: CommandHandler<'knowledge.setFavourite'> = (work, { serviceId, isFavourite }) => {
  const centre = work.office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const known = new Set(offeredCards(work.office.catalogue()).map(({ id }) => id));
  work.decide('favourites', favouritesIdOf(centre.id), (state) =>
    decideFavourites(state, { kind: isFavourite ? 'pin' : 'unpin', serviceId, known }),
  );
  return {};
};
