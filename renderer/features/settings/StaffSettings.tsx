import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ROLE_KEYS } from '#renderer/app/centre/roles.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import type { StaffMember } from './staffMember.ts';

type Open = { readonly kind: 'add' } | { readonly kind: 'change' | 'pin'; readonly person: StaffMember };

export function StaffSettings({ isAdmin }: { readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error } = useQuery('staff.list', {}, { topics: ['settings'] });
  const add: Command = {
    id: 'settings.primary',
    labelKey: 'staff.add',
    whyNot: () => (isAdmin ? null : t('staff.onlyAdmin')),
    run: () => setOpen({ kind: 'add' }),
  };
  useCommands([add]);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data) return <Loading />;
  const close = () => setOpen(null);
  const acts = (person: StaffMember) =>
    isAdmin && (
      <span className="row settings-acts">
        <Button
          size="small"
          label={`${t('staff.change')}: ${person.name}`}
          onPress={() => setOpen({ kind: 'change', person })}
        >
          {t('staff.change')}
        </Button>
        <Button
          size="small"
          label={`${t('staff.newPin')}: ${person.name}`}
          onPress={() => setOpen({ kind: 'pin', person })}
        >
          {t('staff.newPin')}
        </Button>
      </span>
    );
  return (
    <>
      <div className="settings-body">
        <Table<StaffMember>
          label={t('staff.tab.staff')}
          columns={[
            { key: 'name', title: t('staff.name'), render: ({ name }) => <b>{name}</b> },
            {
              key: 'roles',
              title: t('staff.roles'),
              render: ({ roles }) => roles.map((role) => t(ROLE_KEYS[role])).join(', '),
            },
            {
              key: 'state',
              title: t('staff.state'),
              render: ({ isActive }) => <WorkState isActive={isActive} />,
            },
            { key: 'acts', title: t('staff.acts'), isActs: true, render: acts },
          ]}
          items={data.staff}
          onOpen={(id) => {
            const person = data.staff.find((one) => one.id === id);
            if (person && isAdmin) setOpen({ kind: 'change', person });
          }}
          emptyText={t('staff.nobody')}
        />
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
      {open?.kind === 'add' && <PersonDialog person={null} onClose={close} />}
      {open?.kind === 'change' && <PersonDialog person={open.person} onClose={close} />}
      {open?.kind === 'pin' && <PinDialog person={open.person} onClose={close} />}
    </>
  );
}

function WorkState({ isActive }: { readonly isActive: boolean }) {
  const { t } = useTranslation();
  return isActive ? (
    <StateLabel tone="done">{t('staff.active')}</StateLabel>
  ) : (
    <StateLabel tone="neutral" icon="notAllowed">
      {t('staff.ended')}
    </StateLabel>
  );
}
