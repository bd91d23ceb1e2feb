import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';

/** What was just recorded, corrected or removed can be taken back for ten seconds. */
export function useOfferUndo(): (digitalEventId: string, text: string) => void {
  const undo = useCommand('digitalEvent.undo');
  return (digitalEventId, text) => {
    const takeBack = async () => {
      const outcome = await undo.run({ digitalEventId });
      if (!outcome.ok) tellError(outcome.error);
    };
    const until = Date.now() + UNDO_WINDOW_MS;
    useUi.getState().showUndo({ text, until, undo: () => void takeBack() });
  };
}
