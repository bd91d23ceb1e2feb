import { useEffect, type RefObject } from 'react';

const DIALOG = '[role="dialog"], [role="alertdialog"]';

/**
 * What had the focus can go: a button whose act is done, a list that gave way to what was opened from it. Then the
 * person stands at the place they were in, not at the beginning of the window.
 */
export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let hadFocus = false;
    let frame = 0;
    const see = () => {
      hadFocus = true;
    };
    const keep = () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!hadFocus || !isLost || document.querySelector(DIALOG)) return;
      (main.current?.querySelector<HTMLElement>('.place') ?? main.current)?.focus();
    };
    // A dialog that closes gives the focus back within a frame: only after that it is lost.
    const wait = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(keep)));
    };
    const watcher = new MutationObserver(wait);
    document.addEventListener('focusin', see);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      document.removeEventListener('focusin', see);
    };
  }, [main]);
}
