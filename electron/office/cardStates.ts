import { createHash } from 'node:crypto';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { cardsRead, saveCardsRead, saveCardState } from '#db/repositories/cardsRead.ts';
import type { Db } from '#db/open.ts';

/** A card and the digest of all it says. */
export type CardStateNow = { readonly card: ServiceCard; readonly digest: string; readonly body: string };

const known = new WeakMap<Catalogue, readonly CardStateNow[]>();

/** Worked out once for each catalogue that comes into use. */
export function statesOf(catalogue: Catalogue): readonly CardStateNow[] {
  let states = known.get(catalogue);
  if (!states) {
    states = catalogue.cards.map((card) => {
      const body = canonicalJson(card);
      return { card, body, digest: createHash('sha256').update(body).digest('base64url') };
    });
    known.set(catalogue, states);
  }
  return states;
}

/** Whoever begins to work here knows the cards as they are: only what comes later is news to them. */
export function beginReading(db: Db, catalogue: Catalogue, staffId: string): void {
  if (cardsRead(db, staffId)) return;
  const states = statesOf(catalogue);
  for (const { digest, body } of states) saveCardState(db, digest, body);
  const cards = Object.fromEntries(states.map(({ card, digest }) => [card.id, digest]));
  saveCardsRead(db, staffId, { cards, version: catalogue.version });
}
