import type { ServiceCard } from '#shared/catalogue/types.ts';
import { changedFields, type PlacedCard } from '#shared/domain/localCard/changedFields.ts';
import type { LocalCardState, PackSide } from '#shared/domain/localCard/types.ts';

/** What a person decides on as one thing; `rules`: whatever the centre's editor does not show. */
export const PACK_PARTS = [
  'name',
  'summary',
  'synonyms',
  'situations',
  'filing',
  'terms',
  'documents',
  'fees',
  'form',
  'result',
  'notice',
  'procedure',
  'faq',
  'approval',
  'rules',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export type PackChange = {
  readonly was: PackSide;
  readonly is: PackSide;
  /** None when the card has left the catalogue: then the centre's stays. */
  readonly parts: readonly { readonly part: PackPart; readonly isEditedHere: boolean }[];
};

const PART_OF: Partial<Record<keyof ServiceCard | 'situations', PackPart>> = {
  name: 'name',
  summary: 'summary',
  synonyms: 'synonyms',
  situations: 'situations',
  recipients: 'filing',
  typicalLevel: 'filing',
  isInformationOnly: 'filing',
  eAvailability: 'filing',
  eServiceSteps: 'filing',
  isPaperAccepted: 'filing',
  servedThrough: 'filing',
  serviceLevelTerms: 'terms',
  documents: 'documents',
  fees: 'fees',
  // The form is made from the others, and a question before it is answered in it.
  form: 'form',
  blocks: 'form',
  deliveryMethods: 'form',
  preCheck: 'form',
  result: 'result',
  notice: 'notice',
  procedure: 'procedure',
  faq: 'faq',
  approval: 'approval',
  agreement: 'approval',
};

/**
 * What a newer catalogue says otherwise on a card that the centre has written, and the centre does not say yet; null when
 * there is nothing to settle. `was`: what the centre knew of the catalogue when it wrote or settled last.
 */
export function packChange(
  { card, situations }: LocalCardState,
  was: PackSide,
  is: PackSide,
): PackChange | null {
  if (card === null || was.catalogueVersion >= is.catalogueVersion) return null;
  if (is.card === null) return was.card === null ? null : { was, is, parts: [] };
  const ours: PlacedCard = { card, situations };
  const changed = partsBetween(was, { card: is.card, situations: is.situations });
  const unlikeOurs = partsBetween(ours, { card: is.card, situations: is.situations });
  const editedHere = partsBetween(was, ours);
  const parts = PACK_PARTS.filter((part) => changed.has(part) && unlikeOurs.has(part)).map((part) => ({
    part,
    isEditedHere: editedHere.has(part),
  }));
  return parts.length === 0 ? null : { was, is, parts };
}

/** Names of the card's own fields that make up these parts, on either card. */
export function fieldsOfParts(parts: readonly PackPart[], ...cards: readonly ServiceCard[]): string[] {
  const fields = new Set(['situations', ...cards.flatMap((card) => Object.keys(card))]);
  return [...fields].filter((field) => parts.includes(partOf(field)));
}

function partsBetween(
  before: Pick<PackSide, 'card' | 'situations'>,
  after: PlacedCard,
): ReadonlySet<PackPart> {
  const earlier = before.card === null ? null : { card: before.card, situations: before.situations };
  return new Set(changedFields({ before: earlier, ...after }).map(partOf));
}

function partOf(field: string): PackPart {
  return PART_OF[field as keyof typeof PART_OF] ?? 'rules';
}
