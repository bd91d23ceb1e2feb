import type { Restriction, RestrictionWish } from '#shared/domain/client/restriction/types.ts';

/** Each asking that is in force, the first one first. */
export function wishesOf({ also = [], uses: _uses, ...first }: Restriction): readonly RestrictionWish[] {
  return [first, ...also];
}
