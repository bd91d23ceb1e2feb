import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LanFields } from './LanFields.tsx';
import { MachineTable, type Machine } from './MachineTable.tsx';
import { NewMachineDialog } from './NewMachineDialog.tsx';
import { RemoveMachineDialog } from './RemoveMachineDialog.tsx';
import './Machines.css';

/** That a machine was seen moments ago is a matter of time alone, so nobody pushes it. */
const REFRESH_MS = 30_000;

type Open = { readonly kind: 'add' } | { readonly kind: 'remove'; readonly machine: Machine };

/** Which other machines work with this office, and whether any may. */
export function MachineSettings({ isAdmin }: { readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const lan = useQuery('lan.state', {}, { topics: ['machine'] });
  const list = useQuery('machine.list', {}, { topics: ['machine'], refreshMs: REFRESH_MS });
  const isListening = (lan.data?.urls.length ?? 0) > 0;
  const add: Command = {
    id: 'settings.primary',
    labelKey: 'machines.add',
    whyNot: () => (!isAdmin ? t('machines.onlyAdmin') : isListening ? null : t('machines.lanFirst')),
    run: () => setOpen({ kind: 'add' }),
  };
  useCommands([add]);
  const error = lan.error ?? list.error;
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!lan.data || !list.data) return <Loading />;
  const close = () => setOpen(null);
  return (
    <>
      <div className="settings-body machines">
        <LanFields lan={lan.data} isAdmin={isAdmin} />
        <section>
          <h2>{t('machines.list.title')}</h2>
          <Waiting invitations={list.data.invitations} />
          <MachineTable
            machines={list.data.machines}
            onRemove={isAdmin ? (machine) => setOpen({ kind: 'remove', machine }) : null}
          />
        </section>
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
      {open?.kind === 'add' && <NewMachineDialog lan={lan.data} list={list.data} onClose={close} />}
      {open?.kind === 'remove' && <RemoveMachineDialog machine={open.machine} onClose={close} />}
    </>
  );
}

function Waiting({ invitations }: { readonly invitations: OutputOf<'machine.list'>['invitations'] }) {
  const { t } = useTranslation();
  return invitations.map(({ name, until }) => (
    <p key={`${name} ${until}`} className="sub">
      {t('machines.list.waiting', { name, time: formatTime(until) })}
    </p>
  ));
}
