import type { TFunction } from 'i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { IMPORTANCE_TEXTS, MATURITY_TEXTS, maturityKey } from '#renderer/app/card/managedWords.ts';
import type { TableColumn } from '#renderer/ui/Table.tsx';

/** How important and how mature each is (CAT-12, CAT-14); no column while nobody has said it of any. */
export function managedColumn(cards: readonly ServiceCard[], t: TFunction): TableColumn<ServiceCard>[] {
  if (cards.every(({ importance, maturity }) => !importance && maturity === undefined)) return [];
  return [
    {
      key: 'managed',
      title: t('localCard.column.managed'),
      render: ({ importance, maturity }) =>
        [
          ...(importance ? [t(IMPORTANCE_TEXTS[importance])] : []),
          ...(maturity === undefined ? [] : [t(MATURITY_TEXTS[maturityKey(maturity)])]),
        ].join('; '),
    },
  ];
}
