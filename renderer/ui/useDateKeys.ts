import { useRef, type FocusEvent, type KeyboardEvent } from 'react';

/** What people put between day, month and year. */
const SEPARATORS: readonly string[] = ['.', ',', '/', '-', ' '];

/**
 * In `1.2.2026` the dot ends the day; without this it is no key at all, and the day becomes the twelfth. A dot or Tab
 * after a segment that was full, and has moved on by itself, has nothing more to do.
 */
export function useDateKeys() {
  const isDigit = useRef(false);
  const hasMovedOn = useRef(false);
  return {
    onFocus({ target, relatedTarget, currentTarget }: FocusEvent) {
      hasMovedOn.current =
        isDigit.current && target !== relatedTarget && currentTarget.contains(relatedTarget);
    },
    onKeyDown(event: KeyboardEvent) {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (ctrlKey || metaKey || altKey) return;
      const isSeparator = SEPARATORS.includes(key);
      if (isSeparator || (key === 'Tab' && !shiftKey && hasMovedOn.current)) {
        event.preventDefault();
        if (isSeparator && !hasMovedOn.current) focusAfter(target);
      }
      isDigit.current = /^\d$/.test(key);
      hasMovedOn.current = false;
    },
  };
}

/** A segment without an entry is not left: two dots in a row are one. */
function focusAfter(segment: EventTarget): void {
  if (!(segment instanceof HTMLElement) || segment.hasAttribute('data-placeholder')) return;
  const all = [...(segment.parentElement?.querySelectorAll<HTMLElement>('[role="spinbutton"]') ?? [])];
  all[all.indexOf(segment) + 1]?.focus();
}
