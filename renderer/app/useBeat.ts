import { useEffect } from 'react';
import { useApi } from '#renderer/api/ApiProvider.tsx';

const BEAT_MS = 10_000;

/** Tells the office that people in the hall see this screen. A hidden or sleeping one is silent, and the door is told. */
export function useBeat(displayId: string, hall: string | null): void {
  const { client } = useApi();
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState === 'hidden') return;
      // Nothing to be done about a lost one: its absence is the message.
      client.action('display.beat', { displayId, hall }).catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [client, displayId, hall]);
}
