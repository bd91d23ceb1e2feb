import type { ServiceCard } from '#shared/catalogue/types.ts';
import { cardsRead, cardState } from '#db/repositories/cardsRead.ts';
import { statesOf } from '#electron/office/cardStates.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** A state of a card that somebody has read. */
export type ReadState = {
  readonly digest: string;
  readonly body: () => string | null;
};

/** By service id; null for somebody who has not begun to work here. */
export function readStates(office: OfficeContext, staffId: string): ReadonlyMap<string, ReadState> | null {
  const read = cardsRead(office.db, staffId);
  if (!read) return null;
  if (read.cards) {
    return new Map(
      Object.entries(read.cards).map(([serviceId, digest]) => [
        serviceId,
        { digest, body: () => cardState(office.db, digest) },
      ]),
    );
  }
  // A card that is not kept as it was: nobody can say what was different.
  const { cards, ...catalogue } = office.catalogue();
  const before = cards.map((card) => office.cardAsOf(card.id, { catalogueVersion: read.version }) ?? card);
  return new Map(
    statesOf({ ...catalogue, cards: before }).map(({ card, digest, body }) => [
      card.id,
      { digest, body: () => body },
    ]),
  );
}

/** It was a whole card when it was kept. */
export function cardOf({ body }: ReadState): ServiceCard | null {
  const kept = body();
  return kept === null ? null : (JSON.parse(kept) as ServiceCard);
}
