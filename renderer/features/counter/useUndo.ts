import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useAct } from './useAct.ts';

/** What can be taken back is the last thing that happened: after the next act the offer would only be refused. */
export function dropUndo(): void {
  const { toasts, closeToast } = useUi.getState();
  for (const { id, undo } of toasts) if (undo) closeToast(id);
}

type OfferUndo = (visitId: string, text: string, onTakenBack?: () => void) => void;

/** Offers to take back what others already see, for ten seconds (design: Ctrl+Z). */
export function useUndo(): OfferUndo {
  const undo = useAct('visit.undo');
  return (visitId, text, onTakenBack = () => undefined) =>
    useUi.getState().showUndo({
      text,
      until: Date.now() + UNDO_WINDOW_MS,
      undo() {
        onTakenBack();
        void undo.run({ visitId });
      },
    });
}
