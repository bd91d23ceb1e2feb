import { useState } from 'react';
import { LOUDEST, readChoice, writeChoice, type DisplayChoice } from './displayStore.ts';

/** Hall and loudness of this display. A hall in the address (`?hall=…`) is what a kiosk machine is started with. */
export function useDisplayChoice() {
  const [choice, setChoice] = useState<DisplayChoice>(() => {
    const kept = readChoice(localStorage, () => crypto.randomUUID());
    const given = new URLSearchParams(window.location.search).get('hall');
    return given ? { ...kept, hall: given } : kept;
  });
  function change(part: Partial<DisplayChoice>): void {
    const next = { ...choice, ...part };
    setChoice(next);
    writeChoice(localStorage, next);
  }
  return {
    choice,
    change,
    loudness: choice.isMuted ? 0 : (choice.volume / LOUDEST) ** 2,
  };
}
