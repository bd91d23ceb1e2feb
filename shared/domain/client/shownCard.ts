export type MergeableCard = { readonly id: string; readonly mergedInto: string | null };

/**
 * The card as which this one is shown: itself, or the one it was merged into. Two cards that two devices merged into each
 * other are shown as the same one of them everywhere. Null for an unknown id.
 */
export function shownCard<Card extends MergeableCard>(
  id: string,
  cardOf: (id: string) => Card | undefined,
): Card | null {
  const way: Card[] = [];
  let card = cardOf(id);
  while (card?.mergedInto) {
    const { id: at, mergedInto } = card;
    const before = way.findIndex((passed) => passed.id === at);
    if (before >= 0) return way.slice(before).reduce((a, b) => (a.id < b.id ? a : b));
    way.push(card);
    card = cardOf(mergedInto);
  }
  // The other card may not have come yet.
  return card ?? way.at(-1) ?? null;
}
