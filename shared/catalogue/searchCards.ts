import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { IMPORTANCES, type Catalogue, type LocalText, type ServiceCard } from '#shared/catalogue/types.ts';
import { foldText } from '#shared/lib/foldText.ts';

/** Where a card was found, the best place first. */
export const MATCH_PLACES = ['name', 'synonym', 'lifeSituation', 'institution', 'summary', 'faq'] as const;
export type MatchPlace = (typeof MATCH_PLACES)[number];
export type CardHit = { readonly card: ServiceCard; readonly matchedIn: MatchPlace };

type Language = 'lv' | 'en';
type Rating = { readonly matchedIn: MatchPlace; readonly score: number };
type Phrase = {
  readonly place: MatchPlace;
  readonly words: readonly string[];
  readonly isOtherLanguage: boolean;
};

const OTHER_LANGUAGE_PENALTY = 0.5;
const OTHER_ENDING_PENALTY = 0.1;
const NO_MATCH = Number.POSITIVE_INFINITY;

/**
 * Cards in which every word of the query occurs, the best first. Words come in any order, marks on letters
 * and word endings do not matter, and both languages are searched, the given one before the other.
 */
export function searchCards(catalogue: Catalogue, query: string, language: Language): readonly CardHit[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const hits: (CardHit & Rating)[] = [];
  for (const { card, phrases } of indexOf(catalogue, language)) {
    const rating = rate(phrases, wanted);
    if (rating) hits.push({ card, ...rating });
  }
  const favourite = new Map(catalogue.favouriteCardIds.map((id, at) => [id, at]));
  const rankOf = ({ card }: CardHit) => favourite.get(card.id) ?? favourite.size;
  // Equals stand with the commoner ones first, then the more important (CAT-12), then in the order of the catalogue.
  hits.sort((a, b) => a.score - b.score || rankOf(a) - rankOf(b) || importanceOf(a) - importanceOf(b));
  return hits.map(({ card, matchedIn }) => ({ card, matchedIn }));
}

/**
 * Several words that together begin a name or a synonym (`bērnu nauda`) count by that place alone; words found
 * apart come after all of those, each by the best place it was found in.
 */
function rate(phrases: readonly Phrase[], wanted: readonly string[]): Rating | null {
  const together = best(phrases.map((phrase) => rateBeginning(phrase, wanted)));
  const apart = wanted.map((word) => best(phrases.map((phrase) => rateWord(phrase, word))));
  const found = apart.filter((rating) => rating !== null);
  const worst = found.toSorted((a, b) => b.score - a.score)[0];
  if (!worst || found.length < wanted.length) return together;
  const mean = found.reduce((sum, { score }) => sum + score, 0) / found.length;
  const score = mean + (found.length > 1 ? MATCH_PLACES.length : 0);
  return best([together, { matchedIn: worst.matchedIn, score }]);
}

function rateBeginning(phrase: Phrase, wanted: readonly string[]): Rating | null {
  const distances = wanted.map((word, at) => distance(phrase.words[at] ?? '', word));
  return rateDistance(phrase, distances.reduce((sum, each) => sum + each, 0) / wanted.length);
}

function rateWord(phrase: Phrase, word: string): Rating | null {
  return rateDistance(phrase, Math.min(...phrase.words.map((candidate) => distance(candidate, word))));
}

function rateDistance({ place, isOtherLanguage }: Phrase, apart: number): Rating | null {
  if (apart === NO_MATCH) return null;
  const score = MATCH_PLACES.indexOf(place) + apart + (isOtherLanguage ? OTHER_LANGUAGE_PENALTY : 0);
  return { matchedIn: place, score };
}

function best(ratings: readonly (Rating | null)[]): Rating | null {
  let lowest: Rating | null = null;
  for (const rating of ratings) if (rating && rating.score < (lowest?.score ?? NO_MATCH)) lowest = rating;
  return lowest;
}

/** 0 for the word as typed so far, a little more for the same word with another ending. */
function distance(candidate: string, word: string): number {
  if (candidate.startsWith(word)) return 0;
  const stem = stemOf(candidate);
  const isSameStem = stem.length >= 4 && word.startsWith(stem) && word.length <= candidate.length + 3;
  const isShortPair = word.length === 4 && candidate.length === 4 && candidate.startsWith(word.slice(0, 3));
  return isSameStem || isShortPair || candidate.startsWith(stemOf(word)) ? OTHER_ENDING_PENALTY : NO_MATCH;
}

/** Latvian endings are one or two letters; short words keep theirs, or they would match almost anything. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.slice(0, word.length < 7 ? -1 : -2);
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where nobody has said, it is neither before nor behind those in the middle. */
function importanceOf({ card }: CardHit): number {
  return IMPORTANCES.indexOf(card.importance ?? 'medium');
}

type CardIndex = readonly { readonly card: ServiceCard; readonly phrases: readonly Phrase[] }[];
const indexes: Record<Language, WeakMap<Catalogue, CardIndex>> = { lv: new WeakMap(), en: new WeakMap() };

/** Folded once per catalogue: the search runs at every key. */
function indexOf(catalogue: Catalogue, language: Language): CardIndex {
  let index = indexes[language].get(catalogue);
  if (!index) {
    index = offeredCards(catalogue).map((card) => ({ card, phrases: phrasesOf(catalogue, card, language) }));
    indexes[language].set(catalogue, index);
  }
  return index;
}

function phrasesOf(catalogue: Catalogue, card: ServiceCard, language: Language): readonly Phrase[] {
  const owner = catalogue.institutions.find((institution) => institution.id === card.owner);
  const situations = catalogue.lifeSituations.filter((situation) => situation.cards.includes(card.id));
  const other: Language = language === 'lv' ? 'en' : 'lv';
  return [language, other].flatMap((spoken) => {
    const phrase = (place: MatchPlace, text: string): Phrase => {
      return { place, words: wordsOf(text), isOtherLanguage: spoken !== language };
    };
    const all = (place: MatchPlace, texts: readonly LocalText[]) =>
      texts.map((text) => phrase(place, text[spoken]));
    return [
      phrase('name', card.name[spoken]),
      ...card.synonyms[spoken].map((synonym) => phrase('synonym', synonym)),
      ...all(
        'lifeSituation',
        situations.map(({ name }) => name),
      ),
      ...situations.flatMap(({ synonyms }) =>
        synonyms[spoken].map((synonym) => phrase('lifeSituation', synonym)),
      ),
      ...all('institution', owner ? [owner.shortName, owner.name] : []),
      phrase('summary', card.summary[spoken]),
      ...card.faq.map(({ question, answer }) => phrase('faq', `${question[spoken]} ${answer[spoken]}`)),
    ];
  });
}
