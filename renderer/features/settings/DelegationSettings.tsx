import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type Settings = InputOf<'delegation.changeSettings'>;

const DAYS = ['longestDays', 'offlineDays', 'longestOfflineDays'] as const;
const DAY_TEXTS = {
  longestDays: 'delegation.settings.longestDays',
  offlineDays: 'delegation.settings.offlineDays',
  longestOfflineDays: 'delegation.settings.longestOfflineDays',
} as const;
const MOST_DAYS = 60;

/** For which services, on what ground and for how long clerks may act in the client's stead (ASE-02, ASE-05). */
export function DelegationSettings() {
  const { data, error } = useQuery('delegation.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <SettingsForm saved={data} /> : <Loading />;
}

function SettingsForm({ saved }: { readonly saved: Settings }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const change = useCommand('delegation.changeSettings');
  const [services, setServices] = useState(saved.services);
  const [legalBasis, setLegalBasis] = useState(saved.legalBasis);
  const [days, setDays] = useState(() => ({
    longestDays: String(saved.longestDays),
    offlineDays: String(saved.offlineDays),
    longestOfflineDays: String(saved.longestOfflineDays),
  }));
  const possible = catalogue?.cards.filter(({ assistedMode }) => assistedMode === 'clerkByDelegation') ?? [];
  const isWrong = (text: string): boolean => text === '' || Number(text) > MOST_DAYS;
  const save: Command = {
    id: 'settings.primary',
    labelKey: 'delegation.settings.save',
    whyNot: () => (Object.values(days).some(isWrong) ? t('delegation.settings.between') : null),
    async run() {
      const [longestDays, offlineDays, longestOfflineDays] = DAYS.map((name) => Number(days[name]));
      const terms = {
        longestDays: longestDays ?? 0,
        offlineDays: offlineDays ?? 0,
        longestOfflineDays: longestOfflineDays ?? 0,
      };
      const outcome = await change.run({ services, legalBasis, ...terms });
      if (outcome.ok) useUi.getState().showNotice({ text: t('delegation.settings.saved'), tone: 'done' });
    },
  };
  useCommands([save]);
  return (
    <>
      <div className="settings-body settings-columns">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <p className="sub">{t('delegation.settings.hint')}</p>
        <LongTextField
          label={t('delegation.settings.basis')}
          hint={t('delegation.settings.basisHint')}
          value={legalBasis}
          onChange={setLegalBasis}
          maxLength={500}
          rows={2}
        />
        {DAYS.map((name) => (
          <TextField
            key={name}
            label={t(DAY_TEXTS[name])}
            {...(name === 'longestDays' ? { hint: t('delegation.settings.zeroHint') } : {})}
            inputMode="numeric"
            maxLength={2}
            value={days[name]}
            onChange={(text) => setDays({ ...days, [name]: text.replaceAll(/\D/g, '') })}
            problem={isWrong(days[name]) ? t('delegation.settings.between') : null}
          />
        ))}
        <div className="field" role="group" aria-label={t('delegation.settings.services')}>
          <span className="field-label">{t('delegation.settings.services')}</span>
          {possible.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={services.includes(id)}
              onChange={(isOn) =>
                setServices(isOn ? [...services, id] : services.filter((service) => service !== id))
              }
            >
              {say(name)}
            </Checkbox>
          ))}
        </div>
      </div>
      <ActionBar primary={<CommandButton command={save} look="primary" isBusy={change.isPending} />} />
    </>
  );
}
