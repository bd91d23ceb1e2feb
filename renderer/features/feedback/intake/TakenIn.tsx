import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useReceipt } from '../useReceipt.ts';
import type { Taken } from './taken.ts';
import '../Feedback.css';

/** What the client is told: the number to quote and the day of the answer (CMP-06). */
export function TakenIn({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { feedbackId, code, dueDate, language } = taken;
  const { printReceipt, isBusy } = useReceipt();
  const print: Command = {
    id: 'feedback.primary',
    labelKey: 'feedback.taken.print',
    run: async () => {
      await printReceipt(feedbackId, language);
      onClose();
    },
  };
  useCommands([print], { isInDialog: true });
  return (
    <Dialog
      title={t('feedback.taken.title')}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('feedback.taken.noReceipt')}
          </Button>
          <CommandButton command={print} look="primary" icon="print" isBusy={isBusy} />
        </>
      }
    >
      <div className="feedback-taken" role="status">
        <strong>{code}</strong>
        <p>
          {dueDate === null
            ? t('feedback.taken.noAnswer')
            : t('feedback.taken.due', { date: formatDay(dueDate) })}
        </p>
        <p className="sub">{t('feedback.taken.where')}</p>
      </div>
    </Dialog>
  );
}
