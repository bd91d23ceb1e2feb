import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useOpenTerminal } from './openTerminal.ts';
import { useSessionActs } from './useSessionActs.ts';
import { useUi } from './uiStore.ts';

/** The commands that every screen has. */
export function useAppCommands(): void {
  const { toasts, closeToast, isPrivate, setPrivate, setOverlay } = useUi();
  const openDisplay = useOpenTerminal('display');
  const openKiosk = useOpenTerminal('kiosk');
  const { lock, signOut } = useSessionActs();
  const undoable = toasts.findLast((toast) => toast.undo);
  useCommands([
    { id: 'app.palette', labelKey: 'app.command.palette', run: () => setOverlay('palette') },
    { id: 'app.keys', labelKey: 'app.command.keys', run: () => setOverlay('keys') },
    { id: 'app.feedback', labelKey: 'feedback.take.act', run: () => setOverlay('feedback') },
    { id: 'app.call', labelKey: 'contact.log.call', run: () => setOverlay('phone') },
    { id: 'app.email', labelKey: 'contact.log.letter', run: () => setOverlay('email') },
    { id: 'app.openDisplay', labelKey: 'display.open', run: openDisplay },
    { id: 'app.openKiosk', labelKey: 'staff.kiosk.open', run: openKiosk },
    {
      id: 'app.paperPrinter',
      labelKey: 'app.paperPrinter.act',
      // A browser has its own dialog, and no other way.
      when: () => window.lodzins !== undefined,
      run: () => setOverlay('paperPrinter'),
    },
    { id: 'app.privacy', labelKey: 'app.command.privacy', run: () => setPrivate(!isPrivate) },
    lock,
    signOut,
    {
      id: 'app.undo',
      labelKey: 'app.command.undo',
      when: () => undoable !== undefined,
      run: () => {
        undoable?.undo?.();
        if (undoable) closeToast(undoable.id);
      },
    },
  ]);
}
