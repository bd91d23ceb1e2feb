import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { StaffRole } from '#shared/api/define.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { isPin, PinField } from '#renderer/app/centre/PinField.tsx';
import { TickField } from '#renderer/app/centre/TickField.tsx';
import { languageChoices } from '#renderer/app/centre/workProfile.ts';
import { RolesField } from '#renderer/app/centre/RolesField.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { StaffMember } from './staffMember.ts';

const SHORTEST_NAME = 2;

/** A new member of staff, or a changed one. */
export function PersonDialog({
  person,
  onClose,
}: {
  readonly person: StaffMember | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const add = useCommand('staff.add');
  const change = useCommand('staff.change');
  const [name, setName] = useState(person?.name ?? '');
  const [roles, setRoles] = useState<readonly StaffRole[]>(person?.roles ?? ['clerk']);
  const [languages, setLanguages] = useState<readonly ClientLanguage[]>(person?.languages ?? []);
  const [trainedUntil, setTrainedUntil] = useState<LocalDate | null>(person?.trainedUntil ?? null);
  const [isActive, setActive] = useState(person?.isActive ?? true);
  const [pin, setPin] = useState('');
  const { isTried, noteTry } = useTried();
  const problems = {
    name: name.trim().length < SHORTEST_NAME ? t('staff.problem.name') : null,
    roles: roles.length === 0 ? t('staff.problem.roles') : null,
    pin: person || isPin(pin) ? null : t('staff.problem.pin'),
  };
  const shown = (problem: string | null) => (isTried ? problem : null);

  async function save() {
    noteTry();
    if (Object.values(problems).some(Boolean)) return;
    const facts = { name: name.trim(), roles: [...roles], languages: [...languages], trainedUntil };
    const outcome = person
      ? await change.run({ staffId: person.id, isActive, ...facts })
      : await add.run({ ...facts, pin });
    if (!outcome.ok) return;
    showNotice({ text: t(person ? 'staff.changed' : 'staff.added', { name: facts.name }), tone: 'done' });
    onClose();
  }

  const primary: Command = { id: 'dialog.primary', labelKey: person ? 'staff.save' : 'staff.add', run: save };
  useCommands([primary], { isInDialog: true });
  const error = add.error ?? change.error;
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={person ? person.name : t('staff.newPerson')}
      acts={<CommandButton command={primary} look="primary" isBusy={add.isPending || change.isPending} />}
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <TextField
        label={t('staff.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        takesFocus
        problem={shown(problems.name)}
      />
      <TickField
        label={t('staff.languages')}
        choices={languageChoices(t)}
        values={languages}
        onChange={setLanguages}
      />
      <DateField
        label={t('staff.trainedUntil')}
        hint={t('staff.trainedUntilHint')}
        isOptional
        value={trainedUntil}
        onChange={setTrainedUntil}
      />
      <RolesField roles={roles} onChange={setRoles} problem={shown(problems.roles)} hasNotes />
      {person ? (
        <Switch isOn={isActive} onChange={setActive}>
          {t('staff.works')}
        </Switch>
      ) : (
        <PinField
          label={t('staff.firstPin')}
          hint={t('staff.pinHint')}
          value={pin}
          onChange={setPin}
          problem={shown(problems.pin)}
        />
      )}
    </Dialog>
  );
}
