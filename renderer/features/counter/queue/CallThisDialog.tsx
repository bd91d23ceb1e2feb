import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { QueueRow } from '../types.ts';
import { useRowActs } from './useCalls.ts';

type CallThisDialogProps = {
  readonly row: QueueRow;
  readonly nextTicket: string | null;
  readonly onClose: () => void;
};

/** Calling out of order is allowed, but nobody does it by a slip of the finger. */
export function CallThisDialog({ row, nextTicket, onClose }: CallThisDialogProps) {
  const { t } = useTranslation();
  const acts = useRowActs();
  const call: Command = {
    id: 'counter.primary',
    labelKey: 'queue.callThis.act',
    async run() {
      onClose();
      await acts.callThis(row.visitId);
    },
  };
  useCommands([call], { isInDialog: true });
  const isNext = row.ticket === nextTicket || nextTicket === null;
  return (
    <Dialog
      title={t('queue.callThis.title', { ticket: row.ticket })}
      isOpen
      onClose={onClose}
      acts={<CommandButton command={call} look="primary" />}
    >
      <p>
        {isNext ? t('queue.callThis.inOrder') : t('queue.callThis.outOfOrder', { ticket: nextTicket })}
        {!row.isForMe && ` ${t('queue.callThis.notMine')}`}
      </p>
    </Dialog>
  );
}
