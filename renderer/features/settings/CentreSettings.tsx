import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { HoursEditor } from '#renderer/app/centre/HoursEditor.tsx';
import { hoursText } from '#renderer/app/centre/openingHoursText.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { AncillaryPrices } from './AncillaryPrices.tsx';
import { ContactTerms } from './ContactTerms.tsx';
import { LIMITS, readSettings, type LimitName, type SettingsDraft } from './settingsDraft.ts';

export function CentreSettings() {
  const { data, error } = useQuery('centre.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <SettingsForm settings={data} /> : <Loading />;
}

const LIMIT_KEYS = {
  lockAfterMinutes: { label: 'staff.limits.lock', hint: 'staff.limits.lockHint' },
} as const satisfies Record<LimitName, { readonly label: string; readonly hint: string }>;

function SettingsForm({ settings }: { readonly settings: OutputOf<'centre.settings'> }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('centre.changeSettings');
  const [draft, setDraft] = useState<SettingsDraft>(() => ({
    days: settings.openingHours.map(hoursText),
    lockAfterMinutes: String(settings.lockAfterMinutes),
    contact: settings.contact,
  }));
  const read = readSettings(draft);

  async function save() {
    if (!read.settings) {
      document.querySelector<HTMLElement>('.settings-body [data-invalid]')?.focus();
      return;
    }
    const outcome = await change.run(read.settings);
    if (outcome.ok) showNotice({ text: t('staff.settingsSaved'), tone: 'done' });
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'staff.saveSettings', run: save };
  useCommands([primary]);
  return (
    <>
      <div className="settings-body settings-columns">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <section>
          <h2>{t('staff.hours.title')}</h2>
          <p className="sub">{t('staff.hours.hint')}</p>
          <HoursEditor days={draft.days} onChange={(days) => setDraft({ ...draft, days })} />
        </section>
        <section className="settings-limits">
          <h2>{t('staff.limits.title')}</h2>
          {LIMITS.map(({ name, min, max }) => (
            <TextField
              key={name}
              label={t(LIMIT_KEYS[name].label)}
              hint={t(LIMIT_KEYS[name].hint)}
              inputMode="numeric"
              maxLength={3}
              value={draft[name]}
              onChange={(text) => setDraft({ ...draft, [name]: text.replaceAll(/\D/g, '') })}
              problem={read.wrong.includes(name) ? t('staff.limits.between', { min, max }) : null}
            />
          ))}
          <TextField
            label={t('staff.contact.label')}
            hint={t('staff.contact.hint')}
            isOptional
            maxLength={120}
            value={draft.contact}
            onChange={(contact) => setDraft({ ...draft, contact })}
          />
        </section>
        <ContactTerms />
        <AncillaryPrices />
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />} />
    </>
  );
}
