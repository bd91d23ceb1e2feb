import type { ServiceCard } from '#shared/catalogue/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';

/** A card and the life situations in which it stands. */
export type PlacedCard = { readonly card: ServiceCard; readonly situations: readonly string[] };

const PASSING: readonly (keyof ServiceCard)[] = ['updatedAt', 'localRevision', 'isSwitchedOff', 'isVerified'];

/** By name of the part; the day of the change is no change. */
export function changedFields({
  before,
  card,
  situations,
}: PlacedCard & { readonly before: PlacedCard | null }): string[] {
  const unlike = (one: unknown, other: unknown): boolean =>
    canonicalJson({ is: one ?? null }) !== canonicalJson({ is: other ?? null });
  const earlier: Partial<ServiceCard> = before?.card ?? {};
  const fields = ([...new Set([...Object.keys(card), ...Object.keys(earlier)])] as (keyof ServiceCard)[])
    .filter((key) => !PASSING.includes(key))
    .filter((key) => unlike(earlier[key], card[key]));
  return unlike([...(before?.situations ?? [])].sort(), [...situations].sort())
    ? [...fields, 'situations']
    : fields;
}
