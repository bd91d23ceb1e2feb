import { createHash } from 'node:crypto';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { bodyOf, type KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { cardsRead, saveCardsRead, saveCardState } from '#db/repositories/cardsRead.ts';
import type { Db } from '#db/open.ts';

/** A card or an article and the digest of all it says. */
export type EntryStateNow = {
  readonly id: string;
  readonly entry: KnowledgeEntry;
  readonly digest: string;
  readonly body: string;
};

const known = new WeakMap<Catalogue, readonly EntryStateNow[]>();

/** Worked out once for each catalogue that comes into use. */
export function statesOf(catalogue: Catalogue): readonly EntryStateNow[] {
  let states = known.get(catalogue);
  if (!states) {
    const entries: KnowledgeEntry[] = [
      ...catalogue.cards.map((card) => ({ kind: 'card' as const, card })),
      ...articlesOf(catalogue).map((article) => ({ kind: 'article' as const, article })),
    ];
    states = entries.map((entry) => {
      const said = bodyOf(entry);
      const body = canonicalJson(said);
      const digest = createHash('sha256').update(body).digest('base64url');
      return { id: said.id, entry, body, digest };
    });
    known.set(catalogue, states);
  }
  return states;
}

/** Whoever begins to work here knows cards and articles as they are: only what comes later is news to them. */
export function beginReading(db: Db, catalogue: Catalogue, staffId: string): void {
  if (cardsRead(db, staffId)) return;
  const states = statesOf(catalogue);
  for (const { digest, body } of states) saveCardState(db, digest, body);
  const cards = Object.fromEntries(states.map(({ id, digest }) => [id, digest]));
  saveCardsRead(db, staffId, { cards, version: catalogue.version });
}
