import { situationsOf } from '#shared/catalogue/municipalCard.ts';
import { packChange, type PackChange } from '#shared/domain/localCard/packChange.ts';
import type { LocalCardState, PackSide } from '#shared/domain/localCard/types.ts';
import { oldestPackVersion } from '#db/repositories/catalogue.ts';
import { localCards } from '#db/repositories/localCards.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** Cards on which a newer catalogue and the centre's own words stand side by side until somebody settles it. */
export function packChanges(office: OfficeContext): ReadonlyMap<string, PackChange> {
  return new Map(
    localCards(office.db).flatMap((state): [string, PackChange][] => {
      const change = packChangeOf(office, state);
      return change ? [[state.cardId, change]] : [];
    }),
  );
}

export function packChangeOf(office: OfficeContext, state: LocalCardState): PackChange | null {
  if (state.card === null) return null;
  const is = publishedSide(office, state.cardId);
  return packChange(state, state.pack ?? firstKnown(office, is, state.cardId), is);
}

/** The catalogue's own card as it is published, or as the person saw it who began on an older catalogue. */
export function publishedSide(office: OfficeContext, cardId: string, seen?: number): PackSide {
  const published = office.publishedCatalogue();
  const { version: catalogueVersion } = published;
  const situations = situationsOf(published, cardId);
  if (seen !== undefined && seen < catalogueVersion) {
    const card = office.cardAsOf(cardId, { catalogueVersion: seen });
    if (card) return { catalogueVersion: seen, card, situations };
  }
  return { catalogueVersion, card: published.cards.find(({ id }) => id === cardId) ?? null, situations };
}

/** Of a card written before it was kept what the centre knew: rather one notice too many than a change that nobody sees. */
function firstKnown(office: OfficeContext, is: PackSide, cardId: string): PackSide {
  const oldest = oldestPackVersion(office.db);
  return oldest === null ? is : publishedSide(office, cardId, oldest);
}
