import { useEffect, useState } from 'react';
import { elapsedNow, useElapsed } from '#renderer/app/useNow.ts';

const SECOND_MS = 1000;

/** Seconds until `onEnd` is called; every touch and key begins them anew, and so does another `page`. */
export function useReturn(page: string, seconds: number, onEnd: () => void): number {
  const now = useElapsed(SECOND_MS);
  const [touched, setTouched] = useState({ page, at: now });
  if (touched.page !== page) setTouched({ page, at: now });
  useEffect(() => {
    const touch = () => setTouched({ page, at: elapsedNow() });
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [page]);
  // A touch between two steps of the clock gives the whole time and no more.
  const left = Math.min(seconds, Math.ceil(seconds - (now - touched.at) / SECOND_MS));
  useEffect(() => {
    if (left <= 0) onEnd();
  });
  return Math.max(0, left);
}
