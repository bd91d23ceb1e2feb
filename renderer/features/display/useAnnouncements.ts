import { useEffect, useRef, useState } from 'react';
import { callKey, newCalls, type Call } from './arrangeCalls.ts';
import { createChime, type Chime } from './chime.ts';

/** Plays the chime for each new call; says which one flashes and whether the sound still has to be allowed. */
export function useAnnouncements(calls: readonly Call[] | undefined) {
  const chime = useRef<Chime | null>(null);
  const before = useRef<readonly Call[] | null>(null);
  const [announced, setAnnounced] = useState<string | null>(null);
  const [isSilent, setSilent] = useState(false);

  useEffect(() => {
    const made = createChime();
    chime.current = made;
    const timer = setTimeout(() => setSilent(!made.isAllowed()), 500);
    return () => {
      clearTimeout(timer);
      made.close();
      chime.current = null;
    };
  }, []);

  useEffect(() => {
    if (!calls) return;
    const [newest] = newCalls(before.current, calls);
    before.current = calls;
    if (!newest) return;
    chime.current?.play();
    setAnnounced(callKey(newest));
  }, [calls]);

  async function allowSound() {
    await chime.current?.allow();
    chime.current?.play();
    setSilent(false);
  }
  return { announced, isSilent, allowSound };
}
