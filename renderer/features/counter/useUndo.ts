import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useAct } from './useAct.ts';

/** What can be taken back is the last thing that happened: after the next act the offer would only be refused. */
export function dropUndo(): void {
  const { toasts, closeToast } = useUi.getState();
  for (const { id, undo } of toasts) if (undo) closeToast(id);
}

/** Offers to take back what others already see, for ten seconds (design: Ctrl+Z). */
export function useUndo(): (visitId: string, text: string) => void {
  const undo = useAct('visit.undo');
  return (visitId, text) =>
    useUi.getState().showUndo({
      text,
      until: Date.now() + UNDO_WINDOW_MS,
      undo: () => void undo.run({ visitId }),
    });
}
