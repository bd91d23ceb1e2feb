import type { ReactNode } from 'react';
import { Cell, Column, Row, Table as AriaTable, TableBody, TableHeader } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Table.css';

export type TableColumn<Item> = {
  readonly key: string;
  readonly title: string;
  readonly render: (item: Item) => ReactNode;
  /** The column that names the row when it is read out; the first one unless said. */
  readonly isRowHeader?: boolean;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** A column of buttons: at the right edge, its title read out but not shown. */
  readonly isActs?: boolean;
};

export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

type TableProps<Item extends { readonly id: string }> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  /** Enter or double click on a row. */
  readonly onOpen?: ((id: string) => void) | undefined;
  readonly sort?: TableSort | undefined;
  /** The caller sorts: it knows whether the list is complete. */
  readonly onSort?: ((sort: TableSort) => void) | undefined;
  readonly emptyText: string;
};

/** Page long lists (at most 500 rows) where they come from. */
export function Table<Item extends { readonly id: string }>(props: TableProps<Item>) {
  const { label, columns, items, onOpen, sort, onSort, emptyText } = props;
  const header = columns.find((column) => column.isRowHeader) ?? columns[0];
  return (
    <div className="table-scroll">
      <AriaTable
        className="table"
        aria-label={label}
        {...(sort ? { sortDescriptor: sort } : {})}
        onSortChange={({ column, direction }) => onSort?.({ column: String(column), direction })}
        {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column.key}
              id={column.key}
              isRowHeader={column === header}
              allowsSorting={column.isSortable ?? false}
              className={alignment(column)}
            >
              {({ sortDirection }) => (
                <span className={column.isActs ? 'visually-hidden' : 'table-sort'}>
                  {column.title}
                  {sortDirection && <Icon name={sortDirection === 'ascending' ? 'arrowUp' : 'arrowDown'} />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className="table-empty">{emptyText}</div>}>
          {items.map((item) => (
            <Row key={item.id} id={item.id}>
              {columns.map((column) => (
                <Cell key={column.key} className={alignment(column)}>
                  {column.render(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

function alignment<Item>({ isNumber, isActs }: TableColumn<Item>): string {
  return isNumber ? 'is-number' : isActs ? 'is-acts' : '';
}
