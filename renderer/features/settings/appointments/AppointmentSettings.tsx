import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ClosureList } from './ClosureList.tsx';

type Settings = OutputOf<'appointment.settings'>;

const LIMITS = [
  { name: 'stepMinutes', min: 5, max: 60 },
  { name: 'horizonDays', min: 1, max: 180 },
] as const;
const MOST_AT_ONCE = 40;
const LIMIT_KEYS = {
  stepMinutes: 'staff.appointments.step',
  horizonDays: 'staff.appointments.horizon',
} as const;

/** How many counters are kept for appointments on which day, and when the centre is closed. */
export function AppointmentSettings() {
  const { data, error } = useQuery('appointment.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <SettingsForm settings={data} /> : <Loading />;
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('appointment.changeSettings');
  const [closures, setClosures] = useState(settings.closures);
  const [atOnce, setAtOnce] = useState(() => settings.atOnce.map(String));
  const [limits, setLimits] = useState(() => ({
    stepMinutes: String(settings.stepMinutes),
    horizonDays: String(settings.horizonDays),
  }));
  const [videoRoom, setVideoRoom] = useState(settings.videoRoom);
  const isRoomWrong = videoRoom.trim() !== '' && !/^https:\/\/\S+$/.test(videoRoom.trim());
  const wrongLimits = LIMITS.filter(({ name, min, max }) => !isBetween(limits[name], min, max));
  const isWrong =
    isRoomWrong || wrongLimits.length > 0 || atOnce.some((text) => !isBetween(text, 0, MOST_AT_ONCE));

  async function save() {
    if (isWrong) {
      document.querySelector<HTMLElement>('.settings-body [data-invalid]')?.focus();
      return;
    }
    const outcome = await change.run({
      closures,
      atOnce: atOnce.map(Number),
      stepMinutes: Number(limits.stepMinutes),
      horizonDays: Number(limits.horizonDays),
      videoRoom: videoRoom.trim(),
    });
    if (outcome.ok) showNotice({ text: t('staff.appointments.saved'), tone: 'done' });
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'staff.appointments.save', run: save };
  useCommands([primary]);
  return (
    <>
      <div className="settings-body settings-columns">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <section className="settings-limits">
          <h2>{t('staff.appointments.atOnce')}</h2>
          <p className="sub">{t('staff.appointments.atOnceHint')}</p>
          <div className="at-once">
            {WEEKDAY_KEYS.map((key, index) => (
              <TextField
                key={key}
                label={t(key)}
                inputMode="numeric"
                maxLength={2}
                value={atOnce[index] ?? ''}
                onChange={(text) => setAtOnce(atOnce.with(index, text.replaceAll(/\D/g, '')))}
                problem={
                  isBetween(atOnce[index] ?? '', 0, MOST_AT_ONCE)
                    ? null
                    : t('staff.limits.between', { min: 0, max: MOST_AT_ONCE })
                }
              />
            ))}
          </div>
          {LIMITS.map(({ name, min, max }) => (
            <TextField
              key={name}
              label={t(LIMIT_KEYS[name])}
              inputMode="numeric"
              maxLength={3}
              value={limits[name]}
              onChange={(text) => setLimits({ ...limits, [name]: text.replaceAll(/\D/g, '') })}
              problem={isBetween(limits[name], min, max) ? null : t('staff.limits.between', { min, max })}
            />
          ))}
        </section>
        <section>
          <ClosureList closures={closures} onChange={setClosures} />
          <TextField
            label={t('staff.appointments.room')}
            hint={t('staff.appointments.roomHint')}
            isOptional
            type="url"
            maxLength={400}
            placeholder="https://video.piemers.lv/{code}"
            value={videoRoom}
            onChange={setVideoRoom}
            problem={isRoomWrong ? t('staff.appointments.roomWrong') : null}
          />
        </section>
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />} />
    </>
  );
}

function isBetween(text: string, min: number, max: number): boolean {
  return text !== '' && Number(text) >= min && Number(text) <= max;
}
