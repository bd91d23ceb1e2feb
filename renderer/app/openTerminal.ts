import i18next from 'i18next';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from './errorText.ts';
import { useUi } from './uiStore.ts';

const OPENED = { display: 'display.opened', kiosk: 'staff.kiosk.opened' } as const;

/** Opens the hall display or the ticket kiosk in a window of its own, with a session that can do its work and no more. */
export function useOpenTerminal(kind: keyof typeof OPENED): () => Promise<void> {
  const { client } = useApi();
  const showNotice = useUi((state) => state.showNotice);
  return async () => {
    try {
      const { token } = await client.action('session.openTerminal', { kind });
      if (window.lodzins) await window.lodzins.openWindow(kind, token);
      // Without an opener: the new window starts with its own session, not with a copy of this person's.
      else window.open(`/${kind}#session=${encodeURIComponent(token)}`, '_blank', 'noopener');
      showNotice({ text: i18next.t(OPENED[kind]), tone: 'done' });
    } catch (error) {
      const problem = error instanceof ApiFailure ? error.error : HOST_LOST;
      showNotice({ text: errorText(problem), tone: 'error' });
    }
  };
}
