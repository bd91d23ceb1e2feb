import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { MACHINE_KEYS } from './machineWords.ts';

export type Machine = OutputOf<'machine.list'>['machines'][number];

type MachineTableProps = {
  readonly machines: readonly Machine[];
  /** Null: this person may not. */
  readonly onRemove: ((machine: Machine) => void) | null;
};

export function MachineTable({ machines, onRemove }: MachineTableProps) {
  const { t } = useTranslation();
  return (
    <Table<Machine & { readonly id: string }>
      label={t('machines.list.title')}
      columns={[
        { key: 'name', title: t('machines.list.name'), render: ({ name }) => <b>{name}</b> },
        {
          key: 'kind',
          title: t('machines.list.kind'),
          render: ({ kind, counter }) => [t(MACHINE_KEYS[kind]), counter].filter(Boolean).join(' · '),
        },
        { key: 'seen', title: t('machines.list.seen'), render: (machine) => <Seen machine={machine} /> },
        { key: 'address', title: t('machines.list.address'), render: ({ address }) => address },
        {
          key: 'acts',
          title: t('machines.list.acts'),
          isActs: true,
          render: (machine) =>
            onRemove && (
              <Button
                size="small"
                label={`${t('machines.remove.act')}: ${machine.name}`}
                onPress={() => onRemove(machine)}
              >
                {t('machines.remove.act')}
              </Button>
            ),
        },
      ]}
      items={machines.map((machine) => ({ ...machine, id: machine.machineId }))}
      emptyText={t('machines.list.empty')}
    />
  );
}

function Seen({ machine: { isConnected, lastSeenAt } }: { readonly machine: Machine }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  if (isConnected) return <StateLabel tone="done">{t('machines.list.connected')}</StateLabel>;
  return (
    <StateLabel tone="neutral" icon="wifiOff">
      {t('machines.list.seenAt', { when: formatDayTime(lastSeenAt, now) })}
    </StateLabel>
  );
}
