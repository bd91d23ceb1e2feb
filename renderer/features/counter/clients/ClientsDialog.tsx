import { useTranslation } from 'react-i18next';
import { useIsShown } from '#renderer/api/useIsShown.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
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
  const canRemove = shown !== undefined && visit.clients.length > 1 && !shown.hasOutcome;
  const isShown = useIsShown();
  const closeAfter = async (act: Promise<boolean>) => {
    if ((await act) && isShown.current) onClose();
  };
  const addOne: Command = {
    id: 'counter.primary',
    labelKey: 'counter.clients.add',
    // Whoever calls or writes asks one question.
    whyNot: () => (visit.contact ? errorText({ code: 'refused', rule: 'visit.oneClientAsks' }) : null),
    run: () => closeAfter(add()),
  };
  const removeShown: Command = {
    id: 'counter.removeClient',
    labelKey: 'counter.clients.act',
    label: shown ? t('counter.clients.remove', { name: nameOf(shown) }) : '',
    when: () => canRemove,
    run: () => closeAfter(remove(visit.clientNumber)),
  };
  useCommands([removeShown], { isInDialog: true });
  return (
    <Dialog
      title={t('counter.clients.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={addOne} isBusy={isPending} />}
    >
      <p className="sub">{t('counter.clients.text')}</p>
      <Choices choose={(number) => closeAfter(choose(number))} />
      {canRemove && (
        <div className="button-row">
          <CommandButton command={removeShown} look="quiet" icon="close" />
        </div>
      )}
    </Dialog>
  );
}

function Choices({ choose }: { readonly choose: (number: number) => Promise<void> }) {
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
