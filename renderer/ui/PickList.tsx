import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import type { Tone } from './tone.ts';
import './PickList.css';
import './StateLabel.css';

export type PickRow = {
  readonly id: string;
  readonly icon: IconName;
  readonly tone?: Tone | undefined;
  /** Ticket or other short bold code in a column of its own. */
  readonly lead?: string | undefined;
  readonly text: string;
  readonly note?: string | undefined;
  readonly side?: string | undefined;
  /** Colours the side; its words have to say the same. */
  readonly sideTone?: 'warn' | 'error' | 'done' | undefined;
  /** A small button of the row, reached with the right arrow. */
  readonly act?: ReactNode;
};

type PickListProps = {
  readonly label: string;
  readonly rows: readonly PickRow[];
  readonly onOpen?: ((id: string) => void) | undefined;
  readonly selected?: string | null | undefined;
  readonly onSelect?: ((id: string | null) => void) | undefined;
  readonly emptyText: string;
};

/** Rows to walk through with the arrows or by typing; Enter opens. The queue, results, worklists. */
export function PickList({ label, rows, onOpen, selected, onSelect, emptyText }: PickListProps) {
  return (
    <GridList
      className="pick-list"
      aria-label={label}
      items={rows.map((row) => ({ id: row.id, row }))}
      selectionMode={onSelect ? 'single' : 'none'}
      selectionBehavior="replace"
      // The arrows choose already: Enter on the chosen row must not take it back.
      disallowEmptySelection
      // Escape is for the window the list stands in.
      escapeKeyBehavior="none"
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        if (keys !== 'all') onSelect?.((keys.values().next().value as string | undefined) ?? null);
      }}
      {...(onOpen ? { onAction: (key) => onOpen(String(key)) } : {})}
      renderEmptyState={() => <div className="pick-empty">{emptyText}</div>}
    >
      {({ row }) => (
        <GridListItem
          className={row.lead === undefined ? 'pick-row has-no-lead' : 'pick-row'}
          textValue={[row.lead, row.text].filter(Boolean).join(' ')}
        >
          <span className={`state is-${row.tone ?? 'neutral'}`}>
            <Icon name={row.icon} />
          </span>
          {row.lead !== undefined && <span className="pick-lead">{row.lead}</span>}
          <span className="pick-words" title={[row.text, row.note].filter(Boolean).join('\n')}>
            <span className="cut is-two">{row.text}</span>
            {row.note && <small>{row.note}</small>}
          </span>
          {row.act ?? (
            <span className={row.sideTone ? `pick-side is-${row.sideTone}` : 'pick-side'}>{row.side}</span>
          )}
        </GridListItem>
      )}
    </GridList>
  );
}
