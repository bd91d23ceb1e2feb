import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { DayRow } from './DayRow.tsx';
import { daysOf, rulesOf, withNewDay, type DayDraft } from './presenceDraft.ts';
import { useSaveSettings, type Settings } from './useSettings.ts';

type InstitutionDialogProps = {
  readonly settings: Settings;
  /** Null: another institution. */
  readonly institutionId: string | null;
  readonly onClose: () => void;
};

/** The days on which an institution's people sit in this centre: every week, or e.g. every second Friday. */
export function InstitutionDialog({ settings, institutionId, onClose }: InstitutionDialogProps) {
  const { t } = useTranslation();
  const { nameOf, choices } = useInstitutions();
  const form = useInstitutionForm(settings, institutionId, onClose);
  const { days, setDays, chosenId, wrong } = form;
  const known = new Set(settings.presence.map((rule) => rule.institutionId));
  const replace = (day: DayDraft) => setDays(days.map((one) => (one.key === day.key ? day : one)));
  return (
    <Dialog
      isOpen
      isQuestion
      isWide
      onClose={onClose}
      title={institutionId === null ? t('handoff.presence.newTitle') : nameOf(institutionId)}
      acts={
        <>
          {institutionId !== null && <CommandButton command={form.remove} look="quiet" icon="trash" />}
          <CommandButton command={form.save} look="primary" isBusy={form.isBusy} />
        </>
      }
    >
      {form.error && <Notice tone="error">{errorText(form.error)}</Notice>}
      {institutionId === null && (
        <SelectField
          label={t('handoff.presence.institution')}
          choices={choices.filter(({ key }) => !known.has(key))}
          value={chosenId}
          onChange={form.choose}
          problem={form.lacksInstitution ? t('handoff.presence.problem.institution') : null}
        />
      )}
      {days.map((day) => (
        <DayRow
          key={day.key}
          day={day}
          onChange={replace}
          onRemove={days.length > 1 ? () => setDays(days.filter((one) => one !== day)) : null}
          isWrong={wrong.includes(day.key)}
        />
      ))}
      <span>
        <Button icon="plus" size="small" onPress={() => setDays(withNewDay(days))}>
          {t('handoff.presence.addDay')}
        </Button>
      </span>
    </Dialog>
  );
}

function useInstitutionForm(settings: Settings, institutionId: string | null, onClose: () => void) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const { save: saveSettings, isBusy, error } = useSaveSettings(settings);
  const own = settings.presence.filter((rule) => rule.institutionId === institutionId);
  const [days, setDays] = useState<readonly DayDraft[]>(() => daysOf(own));
  const [chosenId, choose] = useState(institutionId);
  const { isTried, noteTry } = useTried();
  const { rules, wrong } = rulesOf(chosenId ?? '', days);
  const others = settings.presence.filter((rule) => rule.institutionId !== chosenId);
  const save: Command = {
    id: 'dialog.primary',
    labelKey: 'handoff.presence.save',
    async run() {
      noteTry();
      if (chosenId === null || wrong.length > 0) return;
      const words = t('handoff.presence.saved', { institution: nameOf(chosenId) });
      if (await saveSettings({ presence: [...others, ...rules] }, words)) onClose();
    },
  };
  const remove: Command = {
    id: 'settings.removeInstitution',
    labelKey: 'handoff.presence.remove',
    async run() {
      const words = t('handoff.presence.removed', { institution: nameOf(institutionId ?? '') });
      if (await saveSettings({ presence: others }, words)) onClose();
    },
  };
  useCommands(institutionId === null ? [save] : [save, remove], { isInDialog: true });
  return {
    days,
    setDays,
    chosenId,
    choose,
    save,
    remove,
    isBusy,
    error,
    lacksInstitution: isTried && chosenId === null,
    wrong: isTried ? wrong : [],
  };
}
