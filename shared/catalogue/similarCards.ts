import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { foldText } from '#shared/lib/foldText.ts';

/** Latvian words differ by their ends: what two forms of one word have in common. */
const STEM = 5;
const SHORTEST_WORD = 3;
/** Words of two names that are alike, of all their words: four of five, three of four. */
const ALIKE = 0.6;
/** They stand in the name of nearly every service and tell none apart. */
const COMMON = new Set([
  'sanem',
  'piete',
  'piesk',
  'iesni',
  'pakal',
  'servi',
  'appli',
  'recei',
  'and',
  'for',
  'the',
  'par',
]);

/**
 * CAT-05: cards that may be the same service under another name, the likest first. A name that is an everyday word of
 * another card counts too, because that is how it would be found at the door.
 */
export function similarCards(
  { cards }: Pick<Catalogue, 'cards'>,
  asked: { readonly id: string | null; readonly name: LocalText },
): readonly ServiceCard[] {
  return cards
    .filter(({ id, isSwitchedOff }) => id !== asked.id && isSwitchedOff !== true)
    .map((card) => ({ card, likeness: likenessOf(asked.name, card) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ card }) => card);
}

function likenessOf(name: LocalText, card: ServiceCard): number {
  const inLatvian = [card.name.lv, ...card.synonyms.lv].map((text) => shared(name.lv, text));
  return Math.max(...inLatvian, shared(name.en, card.name.en));
}

/** What two texts have in common, from 0 to 1. */
function shared(one: string, other: string): number {
  const [first, second] = [stemsOf(one), stemsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const both = [...first].filter((stem) => second.has(stem)).length;
  return both / (first.size + second.size - both);
}

function stemsOf(text: string): ReadonlySet<string> {
  const stems = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, STEM));
  const telling = stems.filter((stem) => !COMMON.has(stem));
  return new Set(telling.length > 0 ? telling : stems);
}
