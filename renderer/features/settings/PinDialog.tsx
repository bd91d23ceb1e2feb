import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { isPin, PinField } from '#renderer/app/centre/PinField.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { StaffMember } from './staffMember.ts';

/** A new PIN, typed twice because it is not shown; the old one stops working at once. */
export function PinDialog({
  person,
  onClose,
}: {
  readonly person: StaffMember;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const resetPin = useCommand('staff.resetPin');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const { isTried, noteTry } = useTried();
  const problem = isPin(pin) ? null : t('staff.problem.pin');
  const differs = pin === again ? null : t('staff.problem.pinAgain');

  async function save() {
    noteTry();
    if (problem || differs) return;
    const outcome = await resetPin.run({ staffId: person.id, pin });
    if (!outcome.ok) return;
    showNotice({ text: t('staff.pinGiven', { name: person.name }), tone: 'done' });
    onClose();
  }

  const primary: Command = { id: 'dialog.primary', labelKey: 'staff.givePin', run: save };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('staff.newPinFor', { name: person.name })}
      acts={<CommandButton command={primary} look="primary" isBusy={resetPin.isPending} />}
    >
      {resetPin.error && <Notice tone="error">{errorText(resetPin.error)}</Notice>}
      <PinField
        label={t('staff.newPin')}
        hint={t('staff.pinHint')}
        value={pin}
        onChange={setPin}
        takesFocus
        problem={isTried ? problem : null}
      />
      <PinField
        label={t('staff.pinAgain')}
        value={again}
        onChange={setAgain}
        problem={isTried ? differs : null}
      />
      <p className="sub">{t('staff.pinEnds')}</p>
    </Dialog>
  );
}
