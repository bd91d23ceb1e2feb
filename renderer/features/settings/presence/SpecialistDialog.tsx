import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { StaffMember } from '../staffMember.ts';
import { useSaveSettings, type Settings } from './useSettings.ts';

type SpecialistDialogProps = {
  readonly settings: Settings;
  readonly person: StaffMember;
  /** Null: of all institutions. */
  readonly institutionIds: readonly string[] | null;
  readonly onClose: () => void;
};

export function SpecialistDialog({ settings, person, institutionIds, onClose }: SpecialistDialogProps) {
  const { t } = useTranslation();
  const { choices } = useInstitutions();
  const { save, isBusy, error } = useSaveSettings(settings);
  const [takesAll, setTakesAll] = useState(institutionIds === null);
  const [chosen, setChosen] = useState<readonly string[]>(institutionIds ?? []);
  const { isTried, noteTry } = useTried();
  const lacksChoice = !takesAll && chosen.length === 0;
  const primary: Command = {
    id: 'dialog.primary',
    labelKey: 'handoff.presence.save',
    async run() {
      noteTry();
      if (lacksChoice) return;
      const others = settings.specialists.filter(({ staffId }) => staffId !== person.id);
      const own = takesAll ? [] : [{ staffId: person.id, institutionIds: [...chosen] }];
      const words = t('handoff.presence.specialistSaved', { name: person.name });
      if (await save({ specialists: [...others, ...own] }, words)) onClose();
    },
  };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={person.name}
      acts={<CommandButton command={primary} look="primary" isBusy={isBusy} />}
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <Checkbox isSelected={takesAll} onChange={setTakesAll}>
        {t('handoff.presence.everything')}
      </Checkbox>
      {!takesAll && (
        <div className="categories-field" role="group" aria-label={t('handoff.presence.takes')}>
          {choices.map(({ key, label, note }) => (
            <Checkbox
              key={key}
              isSelected={chosen.includes(key)}
              onChange={(isOn) => setChosen(isOn ? [...chosen, key] : chosen.filter((one) => one !== key))}
              note={note === label ? undefined : note}
            >
              {label}
            </Checkbox>
          ))}
        </div>
      )}
      {isTried && lacksChoice && <FieldHint tone="error">{t('handoff.presence.problemSome')}</FieldHint>}
    </Dialog>
  );
}
