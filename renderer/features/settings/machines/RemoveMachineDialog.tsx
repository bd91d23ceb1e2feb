import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Machine } from './MachineTable.tsx';

type RemoveMachineDialogProps = { readonly machine: Machine; readonly onClose: () => void };

export function RemoveMachineDialog({ machine, onClose }: RemoveMachineDialogProps) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const revoke = useAction('machine.revoke');

  async function remove() {
    const outcome = await revoke.run({ machineId: machine.machineId });
    if (!outcome.ok) return;
    showNotice({ text: t('machines.remove.done', { name: machine.name }), tone: 'done' });
    onClose();
  }

  const primary: Command = { id: 'dialog.primary', labelKey: 'machines.remove.act', run: remove };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('machines.remove.title', { name: machine.name })}
      acts={<CommandButton command={primary} look="primary" isBusy={revoke.isPending} />}
    >
      {revoke.error && <Notice tone="error">{errorText(revoke.error)}</Notice>}
      <p>{t('machines.remove.text')}</p>
    </Dialog>
  );
}
