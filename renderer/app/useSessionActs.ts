import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useAction } from '#renderer/api/useCommand.ts';
import type { Command } from '#renderer/commands/command.ts';
import { navigate } from './router.ts';
import { SLOTS } from './slots.ts';
import { useUi } from './uiStore.ts';

/** Leaving the desk for a while, or for today: in the menu and the palette alike. */
export function useSessionActs(): { readonly lock: Command; readonly signOut: Command } {
  const { session } = useApi();
  const end = useAction('session.signOut');
  const close = useAction('session.lock');
  const setLocked = useUi((state) => state.setLocked);
  return {
    lock: {
      id: 'app.lock',
      labelKey: 'app.me.lock',
      when: () => SLOTS.LockOverlay !== null,
      run() {
        setLocked(true);
        void close.run({});
      },
    },
    signOut: {
      id: 'app.signOut',
      labelKey: 'app.me.signOut',
      async run() {
        // Whether or not the office can be told, nobody goes on under this name here.
        await end.run({});
        session.set(null);
        navigate('/sign-in');
      },
    },
  };
}
