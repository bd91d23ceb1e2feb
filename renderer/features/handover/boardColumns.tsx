import type { TFunction } from 'i18next';
import type { ServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { placeWords } from '#renderer/app/keeping/keepingWords.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import { AgeLabel } from './AgeLabel.tsx';
import { DELIVERY_KEYS } from '#renderer/app/centre/channelWords.ts';
import type { BoardRow } from './board.ts';
import { OutcomeLabel } from './OutcomeLabel.tsx';

export type BoardItem = BoardRow & { readonly id: string; readonly isOpen: boolean };

export function boardColumns({ nameOf }: ServiceCards, t: TFunction): TableColumn<BoardItem>[] {
  return [
    {
      key: 'client',
      title: t('handover.column.client'),
      isRowHeader: true,
      render: ({ clientName, isOpen }) => (
        <span className={isOpen ? 'row bold handover-open' : 'row bold'}>
          <span className="list-cut handover-cut">{clientName}</span>
          {isOpen && <Icon name="chevronRight" label={t('handover.isOpen')} />}
        </span>
      ),
    },
    {
      key: 'service',
      title: t('handover.column.service'),
      render: ({ serviceId }) => <span className="list-cut handover-cut">{nameOf(serviceId)}</span>,
    },
    { key: 'age', title: t('handover.column.age'), render: (row) => <AgeLabel row={row} /> },
    { key: 'outcome', title: t('handover.column.outcome'), render: (row) => <OutcomeLabel row={row} /> },
    {
      key: 'delivery',
      title: t('handover.column.delivery'),
      render: ({ delivery, ...row }) => {
        const place = placeWords(row, t);
        return place === null ? (
          <span className="sub">{t(DELIVERY_KEYS[delivery])}</span>
        ) : (
          <span className="list-cut handover-cut">{place}</span>
        );
      },
    },
  ];
}
