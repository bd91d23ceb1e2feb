import { termInForce } from '#shared/catalogue/withLocalCards.ts';
import { localCards } from '#db/repositories/localCards.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { packChanges } from '#electron/office/packChanges.ts';

/** Said of the card's history: the change came with a newer catalogue. */
const PACK_SETTLED = 'localCard.packSettled';

export const list: QueryHandler<'localCard.list'> = (office) => {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const { cards } = office.publishedCatalogue();
  const changes = packChanges(office);
  return {
    cards: localCards(office.db).map(({ cardId, revision, isOff, term, history }) => {
      const published = cards.find(({ id }) => id === cardId);
      return {
        cardId,
        revision,
        isOff,
        term,
        isTermInForce: published !== undefined && termInForce(published, term) !== null,
        pack: changes.get(cardId) ?? null,
        ownerTerms: published?.serviceLevelTerms ?? [],
        history: history
          .map(({ what, fields, settled, at, staffId }) => ({
            what: settled === undefined ? what : PACK_SETTLED,
            fields: [...fields],
            at,
            by: staffId === null ? '' : (names.get(staffId) ?? ''),
          }))
          .reverse(),
      };
    }),
  };
};
