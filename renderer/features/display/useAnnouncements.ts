import { useEffect, useRef, useState } from 'react';
import { newCalls, type Call } from './arrangeCalls.ts';
import { createAnnouncer, type Announcer } from './sound/announcer.ts';
import { createLoudspeaker, type Loudspeaker } from './sound/loudspeaker.ts';

/** Browsers need a moment to say whether sound is allowed. */
const ASK_AFTER_MS = 500;

/** Announces each new call in its turn; says which one, and whether the sound still has to be switched on. */
export function useAnnouncements(calls: readonly Call[], volume: number) {
  const speaker = useRef<Loudspeaker | null>(null);
  const announcer = useRef<Announcer | null>(null);
  const before = useRef<readonly Call[] | null>(null);
  const [announced, setAnnounced] = useState<string | null>(null);
  const [isSilent, setSilent] = useState(false);

  useEffect(() => {
    const made = createLoudspeaker();
    const line = createAnnouncer({ announce: (call) => made.announce(call), onChange: setAnnounced });
    speaker.current = made;
    announcer.current = line;
    const timer = setTimeout(() => setSilent(!made.isAllowed()), ASK_AFTER_MS);
    // Any press on the page is the one that browsers ask for.
    const allow = () => void made.allow().then(() => setSilent(false));
    window.addEventListener('pointerdown', allow);
    window.addEventListener('keydown', allow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', allow);
      window.removeEventListener('keydown', allow);
      line.close();
      made.close();
    };
  }, []);

  useEffect(() => speaker.current?.setVolume(volume), [volume]);

  useEffect(() => {
    announcer.current?.keep(calls);
    // The board has the newest first; they are called in the order in which they were pressed.
    announcer.current?.add(newCalls(before.current, calls).reverse());
    before.current = calls;
  }, [calls]);

  const testSound = (call: Call) => announcer.current?.add([call]);
  return { announced, isSilent, testSound };
}
