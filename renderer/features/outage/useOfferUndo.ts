import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';

/** What the whole hall reads can be taken back for ten seconds. */
export function useOfferUndo(): (outageId: string, text: string) => void {
  const undo = useCommand('outage.undo');
  return (outageId, text) => {
    const takeBack = async () => {
      const outcome = await undo.run({ outageId });
      if (!outcome.ok) tellError(outcome.error);
    };
    const until = Date.now() + UNDO_WINDOW_MS;
    useUi.getState().showUndo({ text, until, undo: () => void takeBack() });
  };
}
