const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
/** Moving a mouse gives hundreds of events a second; once in this time is enough. */
const NOTED_EVERY_MS = 1000;

/**
 * Calls back once when nothing was pressed or moved for so long, also when the computer slept meanwhile.
 * Returns the function that ends it.
 */
export function watchIdle(target: Window, idleMs: number, onIdle: () => void): () => void {
  let lastSign = Date.now();
  let timer = setTimeout(check, idleMs);

  function check() {
    const left = lastSign + idleMs - Date.now();
    if (left > 0) timer = setTimeout(check, left);
    else onIdle();
  }
  function note() {
    const now = Date.now();
    if (now - lastSign < NOTED_EVERY_MS) return;
    // The first movement after a sleep comes before the timer: it does not count as being there.
    if (now - lastSign >= idleMs) check();
    else lastSign = now;
  }

  for (const sign of SIGNS_OF_LIFE) target.addEventListener(sign, note, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS_OF_LIFE) target.removeEventListener(sign, note, { capture: true });
  };
}
