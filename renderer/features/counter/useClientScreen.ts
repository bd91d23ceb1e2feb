import type { Command } from '#renderer/commands/command.ts';
import { useMomentAct } from './useAct.ts';

/** Opens the second screen of this counter: a window of its own, on the second display where there is one. */
export function useClientScreenCommand(): Command {
  const open = useMomentAct('session.openTerminal');
  return {
    id: 'counter.openClientScreen',
    labelKey: 'counter.act.openClientScreen',
    async run() {
      const opened = await open.run({ kind: 'clientScreen' });
      if (!opened) return;
      if (window.lodzins) await window.lodzins.openWindow('client', opened.token);
      // Without an opener it gets a storage of its own, so that the clerk's session stays out of it.
      else window.open(`/client#session=${encodeURIComponent(opened.token)}`, '_blank', 'noopener');
    },
  };
}
