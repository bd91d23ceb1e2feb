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
  /** Whether this person may call out of order. */
  readonly mayCallThis: boolean;
  readonly onClose: () => void;
};

/** Calling out of order is allowed, but nobody does it by a slip of the finger. */
export function CallThisDialog({ row, nextTicket, mayCallThis, onClose }: CallThisDialogProps) {
  const { t } = useTranslation();
  const acts = useRowActs();
  const isNext = row.ticket === nextTicket || nextTicket === null;
  const call: Command = {
    id: 'counter.primary',
    labelKey: 'queue.callThis.act',
    whyNot: () => (isNext || mayCallThis ? null : t('queue.callThis.notAllowed', { ticket: nextTicket })),
    async run() {
      onClose();
      await acts.callThis(row.visitId);
    },
  };
  useCommands([call], { isInDialog: true });
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
