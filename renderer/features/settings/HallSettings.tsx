import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Where the counters stand, for displays that show one hall only. */
export function HallSettings() {
  const { data, error } = useQuery('centre.halls', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <HallsForm counters={data.counters} /> : <Loading />;
}

type Counters = OutputOf<'centre.halls'>['counters'];

function HallsForm({ counters }: { readonly counters: Counters }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('centre.setHalls');
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const hallOf = ({ counterId, hall }: Counters[number]): string => draft[counterId] ?? hall ?? '';

  async function save() {
    const assigned = counters.map((counter) => ({
      counterId: counter.counterId,
      hall: hallOf(counter).trim() || null,
    }));
    const outcome = await change.run({ counters: assigned });
    if (outcome.ok) showNotice({ text: t('staff.halls.saved'), tone: 'done' });
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'staff.halls.save', run: save };
  useCommands([primary]);
  return (
    <>
      <div className="settings-body settings-columns">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <section>
          <h2>{t('staff.halls.title')}</h2>
          <p className="sub">{t('staff.halls.hint')}</p>
          {counters.map((counter) => (
            <TextField
              key={counter.counterId}
              label={counter.name}
              maxLength={40}
              value={hallOf(counter)}
              onChange={(hall) => setDraft({ ...draft, [counter.counterId]: hall })}
            />
          ))}
        </section>
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />} />
    </>
  );
}
