import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';

/** What was just recorded or cancelled can be taken back for ten seconds. */
export function useOfferUndo(): (ancillaryId: string, text: string) => void {
  const undo = useCommand('ancillary.undo');
  return (ancillaryId, text) => {
    const takeBack = async () => {
      const outcome = await undo.run({ ancillaryId });
      if (!outcome.ok) tellError(outcome.error);
    };
    const until = Date.now() + UNDO_WINDOW_MS;
    useUi.getState().showUndo({ text, until, undo: () => void takeBack() });
  };
}
