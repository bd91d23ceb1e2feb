import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { BoardRow } from './board.ts';

/** On the bus: nobody came. It stays here until its centre has put it on a shelf, and can still be handed over. */
export function useBringBack({ requestId, clientName, placement }: BoardRow): Command {
  const { t } = useTranslation();
  const { run } = useCommand('handover.bringBack');
  return {
    id: 'handover.sendBack',
    labelKey: 'keeping.bringBack.act',
    whyNot: () => (placement?.isComingBack ? t('keeping.bringBack.already') : null),
    run: async () => {
      const outcome = await run({ requestId });
      if (!outcome.ok) tellError(outcome.error);
      else
        useUi
          .getState()
          .showNotice({ text: t('keeping.bringBack.done', { name: clientName }), tone: 'done' });
    },
  };
}
