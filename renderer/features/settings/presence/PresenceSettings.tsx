import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { AnswerTimes } from './AnswerTimes.tsx';
import { InstitutionDialog } from './InstitutionDialog.tsx';
import { InstitutionTable } from './InstitutionTable.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RoutingTable } from './RoutingTable.tsx';
import { SpecialistTable } from './SpecialistTable.tsx';
import type { Settings } from './useSettings.ts';

const NEW = 'new';

/** Who speaks for which institution, on which days institutions sit here, who gets new requests, how long a hand-off may wait. */
export function PresenceSettings() {
  const { data, error } = useQuery('handoff.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <SettingsPage settings={data} /> : <Loading />;
}

function SettingsPage({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  const add: Command = {
    id: 'settings.primary',
    labelKey: 'handoff.presence.add',
    run: () => setOpenId(NEW),
  };
  useCommands([add]);
  return (
    <>
      <div className="settings-body settings-stack">
        <section>
          <h2>{t('handoff.presence.title')}</h2>
          <p className="sub">{t('handoff.presence.hint')}</p>
          <InstitutionTable rules={settings.presence} onOpen={setOpenId} />
        </section>
        <ProfileSection />
        <section>
          <h2>{t('handoff.presence.specialists')}</h2>
          <p className="sub">{t('handoff.presence.specialistsHint')}</p>
          <SpecialistTable settings={settings} />
        </section>
        <RoutingTable />
        <AnswerTimes settings={settings} />
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
      {openId !== null && (
        <InstitutionDialog
          settings={settings}
          institutionId={openId === NEW ? null : openId}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
