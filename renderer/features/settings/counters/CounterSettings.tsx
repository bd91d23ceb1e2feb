import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COUNTERS } from '#shared/domain/centre/counters.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { categoryWords } from '#renderer/app/centre/categories.ts';
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
import { CounterDialog } from './CounterDialog.tsx';
import type { Counter } from './counter.ts';
import { RoomsForm } from './RoomsForm.tsx';

const NEW = 'new';

/** Counters after set-up: added, renamed, moved, closed; none is deleted, for history names them. */
export function CounterSettings() {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error } = useQuery('centre.counters', {}, { topics: ['settings', 'session'] });
  const counters = data?.counters ?? [];
  const add: Command = {
    id: 'settings.primary',
    labelKey: 'staff.counters.add',
    whyNot: () => (counters.length < MOST_COUNTERS ? null : t('staff.counters.enough')),
    run: () => setOpenId(NEW),
  };
  useCommands([add]);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data) return <Loading />;
  const open = counters.find(({ counterId }) => counterId === openId);
  return (
    <>
      <div className="settings-body">
        <CounterTable counters={counters} onOpen={setOpenId} />
        <RoomsForm />
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
      {(open ?? openId === NEW) && (
        <CounterDialog counters={counters} counter={open ?? null} onClose={() => setOpenId(null)} />
      )}
    </>
  );
}

type CounterTableProps = {
  readonly counters: readonly Counter[];
  readonly onOpen: (counterId: string) => void;
};

function CounterTable({ counters, onOpen }: CounterTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      label={t('staff.tab.counters')}
      columns={[
        { key: 'name', title: t('staff.counters.name'), render: ({ name }) => <b>{name}</b> },
        {
          key: 'categories',
          title: t('staff.counters.categories'),
          render: ({ categories }) => categoryWords(categories, t),
        },
        {
          key: 'hall',
          title: t('staff.counters.hall'),
          render: ({ hall }) => hall ?? <span className="muted">{t('staff.counters.everywhere')}</span>,
        },
        { key: 'state', title: t('staff.state'), render: (counter) => <CounterState counter={counter} /> },
        {
          key: 'acts',
          title: t('staff.acts'),
          isActs: true,
          render: ({ counterId, name }) => (
            <Button size="small" label={`${t('staff.change')}: ${name}`} onPress={() => onOpen(counterId)}>
              {t('staff.change')}
            </Button>
          ),
        },
      ]}
      items={counters.map((counter) => ({ ...counter, id: counter.counterId }))}
      onOpen={onOpen}
      emptyText={t('staff.counters.none')}
    />
  );
}

function CounterState({ counter: { isClosed, takenBy } }: { readonly counter: Counter }) {
  const { t } = useTranslation();
  if (isClosed) {
    return (
      <StateLabel tone="neutral" icon="notAllowed">
        {t('staff.counters.closed')}
      </StateLabel>
    );
  }
  if (takenBy === null) return <StateLabel tone="neutral">{t('staff.counters.free')}</StateLabel>;
  return <StateLabel tone="done">{t('staff.counters.works', { who: takenBy })}</StateLabel>;
}
