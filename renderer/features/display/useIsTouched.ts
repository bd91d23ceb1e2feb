import { useEffect, useState } from 'react';

const STAYS_MS = 6_000;

/** Whether somebody is at the display: its controls are for staff, the hall sees numbers only. */
export function useIsTouched(): boolean {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touch = () => {
      setTouched(true);
      clearTimeout(timer);
      timer = setTimeout(() => setTouched(false), STAYS_MS);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, touch);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, touch);
    };
  }, []);
  return isTouched;
}
