import i18next from 'i18next';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { errorText } from './errorText.ts';
import { useUi } from './uiStore.ts';

/** Opens the hall display in a window of its own, with a session that can show numbers and nothing else. */
export function useOpenDisplay(): () => Promise<void> {
  const { client } = useApi();
  const showNotice = useUi((state) => state.showNotice);
  return async () => {
    try {
      const { token } = await client.action('session.openTerminal', { kind: 'display' });
      if (window.lodzins) await window.lodzins.openWindow('display', token);
      // Without an opener: the new window starts with its own session, not with a copy of this person's.
      else window.open(`/display#session=${encodeURIComponent(token)}`, '_blank', 'noopener');
      showNotice({ text: i18next.t('display.opened'), tone: 'done' });
    } catch (error) {
      const problem = error instanceof ApiFailure ? error.error : ({ code: 'offline' } as const);
      showNotice({ text: errorText(problem), tone: 'error' });
    }
  };
}
