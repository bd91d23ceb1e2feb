import { useCallback } from 'react';
import type { TFunction } from 'i18next';
import type { AncillaryItem } from '#shared/catalogue/types.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';

/** What is counted apart from services, as the catalogue names it (INT-18). */
export function useAncillaryItems(): readonly AncillaryItem[] {
  return useCatalogue()?.ancillaryItems ?? [];
}

export function useAncillaryName(): (itemId: string) => string {
  const items = useAncillaryItems();
  const say = useLocalText();
  return useCallback(
    (itemId) => {
      const item = items.find(({ id }) => id === itemId);
      return item ? say(item.name) : itemId;
    },
    [items, say],
  );
}

/** `4 lapas`, `2 reizes` */
export function countWords(
  item: Pick<AncillaryItem, 'unit'> | undefined,
  count: number,
  t: TFunction,
): string {
  return item?.unit === 'page' ? t('ancillary.pages', { count }) : t('ancillary.times', { count });
}

/** `0,10 € par lapu`, or that it costs nothing. */
export function priceWords(
  item: Pick<AncillaryItem, 'unit'> | undefined,
  cents: number | null,
  t: TFunction,
): string {
  if (cents === null) return t('ancillary.free');
  const amount = formatEuro(cents);
  return item?.unit === 'page' ? t('ancillary.pricePage', { amount }) : t('ancillary.priceTime', { amount });
}
