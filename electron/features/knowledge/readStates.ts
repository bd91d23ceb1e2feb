import type { Article, Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { cardsRead, cardState } from '#db/repositories/cardsRead.ts';
import { statesOf } from '#electron/office/cardStates.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** A state of a card or an article that somebody has read. */
export type ReadState = {
  readonly digest: string;
  readonly body: () => string | null;
};

/** By id of the card or article; null for somebody who has not begun to work here. */
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
  return statesAsOf(office, read.version);
}

type StatesBefore = { readonly version: number; readonly states: ReadonlyMap<string, ReadState> };
const before = new WeakMap<Catalogue, StatesBefore>();

/** Worked out once, as the badge of everybody asks for it until they have read something. */
function statesAsOf(office: OfficeContext, version: number): ReadonlyMap<string, ReadState> {
  const catalogue = office.catalogue();
  const done = before.get(catalogue);
  if (done?.version === version) return done.states;
  const kept = catalogue.cards.flatMap(({ id }) => office.cardAsOf(id, { catalogueVersion: version }) ?? []);
  // Where that catalogue is not kept nobody can say what was different; else a card that is not in it is new.
  const cards = kept.length === 0 ? catalogue.cards : kept;
  const states = new Map(
    statesOf({ ...catalogue, cards: [...cards] }).map(({ id, digest, body }) => [
      id,
      { digest, body: () => body },
    ]),
  );
  before.set(catalogue, { version, states });
  return states;
}

/** It was a whole card or article when it was kept. */
export function readBefore({ body }: ReadState): ServiceCard | Article | null {
  const kept = body();
  return kept === null ? null : (JSON.parse(kept) as ServiceCard | Article);
}
