import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { isOld } from './isOld.ts';
import { managedColumn } from './managedColumn.ts';
import type { LocalCard } from './localCards.ts';

type StateTableProps = {
  readonly catalogue: Catalogue;
  readonly cards: readonly ServiceCard[];
  readonly locals: readonly LocalCard[];
  readonly onOpen: (cardId: string) => void;
};

const TODAY_REFRESH_MS = 60_000;

/** Read-only, with where each comes from and when it was last compared with it (CAT-02). */
export function StateTable({ catalogue, cards, locals, onOpen }: StateTableProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const now = useNow(TODAY_REFRESH_MS);
  const ownerOf = (card: ServiceCard) => catalogue.institutions.find(({ id }) => id === card.owner);
  const termOf = (cardId: string) => locals.find((local) => local.cardId === cardId)?.term;
  return (
    <Table
      label={t('localCard.ofState')}
      columns={[
        {
          key: 'name',
          title: t('localCard.field.name'),
          isRowHeader: true,
          render: ({ name }) => <b className="card-cell">{say(name)}</b>,
        },
        {
          key: 'owner',
          title: t('localCard.column.owner'),
          render: (card) => {
            const owner = ownerOf(card);
            return owner ? say(owner.shortName) : card.owner;
          },
        },
        {
          key: 'source',
          title: t('localCard.column.source'),
          render: (card) => ownerOf(card)?.portal.name ?? '',
        },
        {
          key: 'checked',
          title: t('localCard.column.checked'),
          render: ({ updatedAt }) =>
            isOld(updatedAt, now) ? (
              <StateLabel tone="warn">{t('localCard.old', { day: formatDay(updatedAt) })}</StateLabel>
            ) : (
              formatDay(updatedAt)
            ),
        },
        {
          key: 'term',
          title: t('localCard.column.term'),
          render: ({ serviceLevelTerms }) => (
            <span className="card-cell">{serviceLevelTerms.map(({ text }) => say(text)).join('; ')}</span>
          ),
        },
        ...managedColumn(cards, t),
        {
          key: 'own',
          title: t('localCard.column.ownTerm'),
          render: ({ id }) => {
            const term = termOf(id);
            return term ? say(term.text) : '';
          },
        },
      ]}
      items={cards}
      onOpen={onOpen}
      emptyText={t('localCard.none')}
    />
  );
}
