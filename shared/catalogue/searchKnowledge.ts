import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { IMPORTANCES, type Article, type Catalogue, type ServiceCard } from '#shared/catalogue/types.ts';
import { foldText } from '#shared/lib/foldText.ts';

/** Where a card or an article was found, the best place first; the text of an article counts as questions do. */
export const MATCH_PLACES = ['name', 'synonym', 'lifeSituation', 'institution', 'summary', 'faq'] as const;
export type MatchPlace = (typeof MATCH_PLACES)[number];
export type KnowledgeHit = KnowledgeEntry & { readonly matchedIn: MatchPlace };

type Language = 'lv' | 'en';
type Rating = { readonly matchedIn: MatchPlace; readonly score: number };
type Phrase = {
  readonly place: MatchPlace;
  readonly words: readonly string[];
  readonly isOtherLanguage: boolean;
  readonly forgivesSlips?: true;
};

const OTHER_LANGUAGE_PENALTY = 0.5;
const OTHER_ENDING_PENALTY = 0.1;
const SLIP_PENALTY = 0.3;
/** In shorter words every second one is a slip away from another. */
const LEAST_LETTERS_FOR_SLIP = 4;
const NO_MATCH = Number.POSITIVE_INFINITY;

/**
 * Cards and articles in which every word of the query occurs, the best first. Words come in any order, marks on letters
 * and word endings do not matter, and both languages are searched, the given one before the other.
 */
export function searchKnowledge(
  catalogue: Catalogue,
  query: string,
  language: Language,
): readonly KnowledgeHit[] {
  return search(catalogue, query, language, (phrases) => phrases);
}

/**
 * What is found, or else what is found when each word may have one slip of the finger: `pencija`, `slimibas lappa`. Only
 * names and what people call a service are compared so: in whole texts almost anything would be found.
 */
export function searchForgivingSlips(
  catalogue: Catalogue,
  query: string,
  language: Language,
): readonly KnowledgeHit[] {
  const found = searchKnowledge(catalogue, query, language);
  if (found.length > 0) return found;
  return search(catalogue, query, language, (phrases) =>
    phrases.filter(({ place }) => place === 'name' || place === 'synonym').map(forgiving),
  );
}

function search(
  catalogue: Catalogue,
  query: string,
  language: Language,
  looking: (phrases: readonly Phrase[]) => readonly Phrase[],
): readonly KnowledgeHit[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const hits: (Rating & { readonly entry: KnowledgeEntry })[] = [];
  for (const { entry, phrases } of indexOf(catalogue, language)) {
    const rating = rate(looking(phrases), wanted);
    if (rating) hits.push({ entry, ...rating });
  }
  const favourite = new Map(catalogue.favouriteCardIds.map((id, at) => [id, at]));
  const rankOf = ({ entry }: { readonly entry: KnowledgeEntry }) =>
    (entry.kind === 'card' ? favourite.get(entry.card.id) : undefined) ?? favourite.size;
  // Equals stand with the commoner ones first, then the more important (CAT-12), then in the order of the catalogue,
  // articles behind the services.
  hits.sort(
    (a, b) => a.score - b.score || rankOf(a) - rankOf(b) || importanceOf(a.entry) - importanceOf(b.entry),
  );
  return hits.map(({ entry, matchedIn }) => ({ ...entry, matchedIn }));
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
  const distances = wanted.map((word, at) => distance(phrase, phrase.words[at] ?? '', word));
  return rateDistance(phrase, distances.reduce((sum, each) => sum + each, 0) / wanted.length);
}

function rateWord(phrase: Phrase, word: string): Rating | null {
  return rateDistance(
    phrase,
    Math.min(...phrase.words.map((candidate) => distance(phrase, candidate, word))),
  );
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
function distance({ forgivesSlips }: Phrase, candidate: string, word: string): number {
  if (candidate.startsWith(word)) return 0;
  if (forgivesSlips && [word, stemOf(word)].some((typed) => isOneSlipFrom(typed, candidate)))
    return SLIP_PENALTY;
  const stem = stemOf(candidate);
  const isSameStem = stem.length >= 4 && word.startsWith(stem) && word.length <= candidate.length + 3;
  const isShortPair = word.length === 4 && candidate.length === 4 && candidate.startsWith(word.slice(0, 3));
  return isSameStem || isShortPair || candidate.startsWith(stemOf(word)) ? OTHER_ENDING_PENALTY : NO_MATCH;
}

function forgiving(phrase: Phrase): Phrase {
  return { ...phrase, forgivesSlips: true };
}

/** One letter is missing, too many, another, or two are swapped; what follows in the word is still to be typed. */
function isOneSlipFrom(typed: string, word: string): boolean {
  if (typed.length < LEAST_LETTERS_FOR_SLIP) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const goesOn = (typedFrom: number, wordFrom: number) => word.startsWith(typed.slice(typedFrom), wordFrom);
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at] && goesOn(at + 2, at + 2);
  return goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1) || isSwapped;
}

/** Latvian endings are one or two letters; short words keep theirs, or they would match almost anything. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.slice(0, word.length < 7 ? -1 : -2);
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where nobody has said, it is neither before nor behind those in the middle; an article is behind every service. */
function importanceOf(entry: KnowledgeEntry): number {
  return entry.kind === 'card' ? IMPORTANCES.indexOf(entry.card.importance ?? 'medium') : IMPORTANCES.length;
}

type Index = readonly { readonly entry: KnowledgeEntry; readonly phrases: readonly Phrase[] }[];
const indexes: Record<Language, WeakMap<Catalogue, Index>> = { lv: new WeakMap(), en: new WeakMap() };

/** Folded once per catalogue: the search runs at every key. */
function indexOf(catalogue: Catalogue, language: Language): Index {
  let index = indexes[language].get(catalogue);
  if (!index) {
    index = [
      ...offeredCards(catalogue).map((card) => ({
        entry: { kind: 'card', card } as const,
        phrases: phrasesOfCard(catalogue, card, language),
      })),
      ...articlesOf(catalogue).map((article) => ({
        entry: { kind: 'article', article } as const,
        phrases: phrasesOfArticle(catalogue, article, language),
      })),
    ];
    indexes[language].set(catalogue, index);
  }
  return index;
}

function phrasesOfCard(catalogue: Catalogue, card: ServiceCard, language: Language): readonly Phrase[] {
  const situations = catalogue.lifeSituations.filter((situation) => situation.cards.includes(card.id));
  return inBothLanguages(language, (spoken, phrase) => [
    ...phrasesOfHead(catalogue, card, spoken, phrase),
    ...situations.map(({ name }) => phrase('lifeSituation', name[spoken])),
    ...situations.flatMap(({ synonyms }) =>
      synonyms[spoken].map((synonym) => phrase('lifeSituation', synonym)),
    ),
    phrase('summary', card.summary[spoken]),
    ...card.faq.map(({ question, answer }) => phrase('faq', `${question[spoken]} ${answer[spoken]}`)),
  ]);
}

function phrasesOfArticle(catalogue: Catalogue, article: Article, language: Language): readonly Phrase[] {
  return inBothLanguages(language, (spoken, phrase) => [
    ...phrasesOfHead(catalogue, article, spoken, phrase),
    ...article.parts
      .flatMap((part): LocalText[] => (part.kind === 'paragraph' ? [part.text] : [part.title, ...part.items]))
      .map((text) => phrase('faq', text[spoken])),
  ]);
}

type MakePhrase = (place: MatchPlace, text: string) => Phrase;

/** By what cards and articles alike are called, and whose they are. */
function phrasesOfHead(
  catalogue: Catalogue,
  { name, synonyms, owner: ownerId }: Pick<ServiceCard, 'name' | 'synonyms' | 'owner'>,
  spoken: Language,
  phrase: MakePhrase,
): readonly Phrase[] {
  const owner = catalogue.institutions.find((institution) => institution.id === ownerId);
  return [
    phrase('name', name[spoken]),
    ...synonyms[spoken].map((synonym) => phrase('synonym', synonym)),
    ...(owner ? [owner.shortName, owner.name] : []).map((text) => phrase('institution', text[spoken])),
  ];
}

function inBothLanguages(
  language: Language,
  phrasesIn: (spoken: Language, phrase: MakePhrase) => readonly Phrase[],
): readonly Phrase[] {
  const other: Language = language === 'lv' ? 'en' : 'lv';
  return [language, other].flatMap((spoken) =>
    phrasesIn(spoken, (place, text) => ({
      place,
      words: wordsOf(text),
      isOtherLanguage: spoken !== language,
    })),
  );
}
