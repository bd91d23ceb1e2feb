import { type MatchPlace, searchKnowledge } from '#shared/catalogue/searchKnowledge.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';

type CardHit = { readonly card: ServiceCard; readonly matchedIn: MatchPlace };

/** Of what the search finds only services, where nothing else can be chosen. */
export function searchCards(catalogue: Catalogue, query: string, language: 'lv' | 'en'): readonly CardHit[] {
  return searchKnowledge(catalogue, query, language).flatMap((hit) =>
    hit.kind === 'card' ? [{ card: hit.card, matchedIn: hit.matchedIn }] : [],
  );
}
