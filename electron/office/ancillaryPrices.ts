import { readMeta, writeMeta } from '#db/meta.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Db } from '#db/open.ts';

/** Of one page or one time, in euro cents; null: free of charge. */
export type AncillaryPrice = { readonly itemId: string; readonly cents: number | null };

const KEY = 'ancillary.prices';

/** What the centre offers beside services (INT-18); until it has said so, all that the catalogue knows, free of charge. */
export function readAncillaryPrices({
  db,
  catalogue,
}: Pick<OfficeContext, 'db' | 'catalogue'>): AncillaryPrice[] {
  const { ancillaryItems } = catalogue();
  const set =
    readMeta<readonly AncillaryPrice[]>(db, KEY) ??
    ancillaryItems.map(({ id }) => ({ itemId: id, cents: null }));
  return set.filter(({ itemId }) => ancillaryItems.some(({ id }) => id === itemId));
}

export function writeAncillaryPrices(db: Db, prices: readonly AncillaryPrice[]): void {
  writeMeta(db, KEY, prices);
}
