import { termInForce } from '#shared/catalogue/withLocalCards.ts';
import { localCards } from '#db/repositories/localCards.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

export const list: QueryHandler<'localCard.list'> = (office) => {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const { cards } = office.publishedCatalogue();
  return {
    cards: localCards(office.db).map(({ cardId, revision, isOff, term, history }) => {
      const published = cards.find(({ id }) => id === cardId);
      return {
        cardId,
        revision,
        isOff,
        term,
        isTermInForce: published !== undefined && termInForce(published, term) !== null,
        ownerTerms: published?.serviceLevelTerms ?? [],
        history: history
          .map(({ what, fields, at, staffId }) => ({
            what,
            fields: [...fields],
            at,
            by: staffId === null ? '' : (names.get(staffId) ?? ''),
          }))
          .reverse(),
      };
    }),
  };
};
