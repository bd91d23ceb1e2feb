import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { matches } from '#renderer/app/fold.ts';
import { navigate } from '#renderer/app/router.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListFind, ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { ageKind } from './age.ts';
import type { BoardRow } from './board.ts';
import { boardColumns } from './boardColumns.tsx';

const FILTERS = ['all', 'ageing', 'old', 'unclaimed', 'onBus'] as const;
type Filter = (typeof FILTERS)[number];

const FILTER_KEYS = {
  all: 'handover.filter.all',
  ageing: 'handover.filter.ageing',
  old: 'handover.filter.old',
  unclaimed: 'handover.filter.unclaimed',
  onBus: 'handover.filter.onBus',
} as const satisfies Record<Filter, TextKey>;

/** Not offered where there is nothing of the kind. */
const RARE: readonly Filter[] = ['unclaimed', 'onBus'];

type BoardListProps = {
  readonly board: OutputOf<'handover.board'>;
  readonly openId: string | null;
  readonly problem: ApiError | null;
};

export function BoardList({ board: { rows, handedOverToday }, openId, problem }: BoardListProps) {
  const { t } = useTranslation();
  const cards = useServiceCards();
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const findKey = useKeyLabel('handover.find');
  useCommands([{ id: 'handover.find', labelKey: 'handover.find', run: () => find.current?.focus() }]);
  const isIn = ({ ageDays, placement }: BoardRow, kind: Filter) =>
    kind === 'onBus' ? placement?.where === 'bus' : kind === 'all' || ageKind(ageDays) === kind;
  const of = (kind: Filter) => rows.filter((row) => isIn(row, kind));
  const shownFilters = FILTERS.filter((key) => !RARE.includes(key) || key === filter || of(key).length > 0);
  const isWanted = ({ clientName, serviceId, registerNumber, placement }: BoardRow) =>
    matches(
      `${clientName} ${cards.nameOf(serviceId)} ${registerNumber ?? ''} ${placement?.place ?? ''}`,
      text,
    );
  const items = of(filter)
    .filter(isWanted)
    .map((row) => ({ ...row, id: row.requestId, isOpen: row.requestId === openId }));
  return (
    <ListPage
      title={t('app.nav.handover')}
      note={t('handover.today', { number: handedOverToday })}
      tools={
        <ChoiceField
          label={t('handover.filter.label')}
          isLabelHidden
          size="small"
          choices={shownFilters.map((key) => ({
            key,
            label: t(FILTER_KEYS[key], { number: of(key).length }),
          }))}
          value={filter}
          onChange={setFilter}
        />
      }
      find={
        <ListFind label={t('handover.find')} value={text} onChange={setText} inputRef={find} keys={findKey} />
      }
    >
      {problem && <Notice tone="warn">{errorText(problem)}</Notice>}
      {rows.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('handover.empty.title')}>
          {t('handover.empty.text')}
        </EmptyState>
      ) : (
        <Table
          label={t('app.nav.handover')}
          columns={boardColumns(cards, t)}
          items={items}
          onOpen={(id) => navigate(`/handover/${id}`)}
          emptyText={t('handover.nothingFound')}
        />
      )}
    </ListPage>
  );
}
