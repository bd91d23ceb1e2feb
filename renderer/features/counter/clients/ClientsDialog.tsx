import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Primary } from '../dialogs/ParkDialog.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useClients } from './useClients.ts';

const MOST_BY_DIGIT = 9;

/** One more client on this ticket, or back to one of them: a digit each (QUE-08). */
export function ClientsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { nameOf, add, choose, remove, isPending } = useClients();
  const shown = visit.clients.find(({ number }) => number === visit.clientNumber);
  const canRemove = shown && visit.clients.length > 1 && !shown.hasOutcome;
  const addOne: Command = {
    id: 'counter.primary',
    labelKey: 'counter.clients.add',
    // Whoever calls or writes asks one question.
    whyNot: () => (visit.contact ? errorText({ code: 'refused', rule: 'visit.oneClientAsks' }) : null),
    run: () => void add(),
  };
  return (
    <Dialog
      title={t('counter.clients.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={addOne} isBusy={isPending} />}
    >
      <p className="sub">{t('counter.clients.text')}</p>
      <Choices
        choose={(number) => {
          onClose();
          void choose(number);
        }}
      />
      {canRemove && (
        <div className="button-row">
          <Button look="quiet" icon="close" onPress={() => void remove(shown.number)}>
            {t('counter.clients.remove', { name: nameOf(shown) })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Choices({ choose }: { readonly choose: (number: number) => void }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { nameOf } = useClients();
  const commands = visit.clients.slice(0, MOST_BY_DIGIT).map((client, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: 'counter.clients.act',
    label: nameOf(client),
    whyNot: () => (client.number === visit.clientNumber ? t('counter.clients.isShown') : null),
    run: () => choose(client.number),
  }));
  useCommands(commands, { isInDialog: true });
  if (visit.clients.length === 1) return null;
  return (
    <div className="button-row">
      {commands.map((command) => (
        <CommandButton key={command.id} command={command} reasonPlace="tooltip" />
      ))}
    </div>
  );
}
