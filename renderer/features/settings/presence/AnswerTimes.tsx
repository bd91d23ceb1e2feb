import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/app/errorText.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useSaveSettings, type Settings } from './useSettings.ts';

/** Minutes, with the bounds of the contract. */
const TIMES = [
  { name: 'answerMinutes', labelKey: 'handoff.presence.here', min: 2, max: 120 },
  { name: 'answerMinutesElsewhere', labelKey: 'handoff.presence.elsewhere', min: 5, max: 2880 },
] as const;
type TimeName = (typeof TIMES)[number]['name'];

/** After how long an offer that nobody took goes back to the sender. */
export function AnswerTimes({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>{t('handoff.presence.times')}</h2>
      <p className="sub">{t('handoff.presence.timesHint')}</p>
      <Facts
        align="left"
        facts={TIMES.map(({ name, labelKey }) => ({
          name: t(labelKey),
          value: t('handoff.presence.minutes', { minutes: settings[name] }),
        }))}
      />
      <span>
        <Button
          size="small"
          label={`${t('staff.change')}: ${t('handoff.presence.times')}`}
          onPress={() => setOpen(true)}
        >
          {t('staff.change')}
        </Button>
      </span>
      {isOpen && <TimesDialog settings={settings} onClose={() => setOpen(false)} />}
    </section>
  );
}

type TimesDialogProps = { readonly settings: Settings; readonly onClose: () => void };

function TimesDialog({ settings, onClose }: TimesDialogProps) {
  const { t } = useTranslation();
  const { save, isBusy, error } = useSaveSettings(settings);
  const [draft, setDraft] = useState<Readonly<Record<TimeName, string>>>({
    answerMinutes: String(settings.answerMinutes),
    answerMinutesElsewhere: String(settings.answerMinutesElsewhere),
  });
  const { isTried, noteTry } = useTried();
  const isWrong = ({ name, min, max }: (typeof TIMES)[number]) =>
    draft[name] === '' || Number(draft[name]) < min || Number(draft[name]) > max;
  const primary: Command = {
    id: 'dialog.primary',
    labelKey: 'handoff.presence.save',
    async run() {
      noteTry();
      if (TIMES.some(isWrong)) return;
      const times = {
        answerMinutes: Number(draft.answerMinutes),
        answerMinutesElsewhere: Number(draft.answerMinutesElsewhere),
      };
      if (await save(times, t('handoff.presence.timesSaved'))) onClose();
    },
  };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('handoff.presence.times')}
      acts={<CommandButton command={primary} look="primary" isBusy={isBusy} />}
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {TIMES.map((time, index) => (
        <TextField
          key={time.name}
          label={t(time.labelKey)}
          hint={t('handoff.presence.minutesHint', { min: time.min, max: time.max })}
          inputMode="numeric"
          maxLength={4}
          value={draft[time.name]}
          onChange={(text) => setDraft({ ...draft, [time.name]: text.replaceAll(/\D/g, '') })}
          takesFocus={index === 0}
          problem={
            isTried && isWrong(time)
              ? t('handoff.presence.minutesHint', { min: time.min, max: time.max })
              : null
          }
        />
      ))}
    </Dialog>
  );
}
