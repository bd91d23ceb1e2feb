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
import { draftOf, readDraft } from './queueDraft.ts';
import { QueueFields } from './QueueFields.tsx';
import { Trial } from './Trial.tsx';
import './QueueSettings.css';

/** What orders the queue, beside what a change does to waiting. */
export function QueueSettings() {
  const settings = useQuery('queue.settings', {}, { topics: ['settings'] });
  const profile = useQuery('queue.profile', {}, { topics: ['settings'] });
  const error = settings.error ?? profile.error;
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!settings.data || !profile.data) return <Loading />;
  return <QueueForm saved={settings.data} profile={profile.data} />;
}

type QueueFormProps = {
  readonly saved: OutputOf<'queue.settings'>;
  readonly profile: OutputOf<'queue.profile'>;
};

function QueueForm({ saved, profile }: QueueFormProps) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('queue.changeSettings');
  const [draft, setDraft] = useState(() => draftOf(saved));
  const { settings, wrong } = readDraft(draft);

  async function save() {
    if (!settings) {
      document.querySelector<HTMLElement>('.settings-body [data-invalid]')?.focus();
      return;
    }
    const outcome = await change.run(settings);
    if (outcome.ok) showNotice({ text: t('queueSettings.saved'), tone: 'done' });
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'queueSettings.save', run: save };
  useCommands([primary]);
  return (
    <>
      <div className="settings-body settings-columns queue-settings">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <QueueFields draft={draft} wrong={wrong} onChange={setDraft} />
        <Trial profile={profile} saved={saved} changed={settings ?? saved} />
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />} />
    </>
  );
}
