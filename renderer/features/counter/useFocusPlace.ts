import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Focus is never lost when one place follows another: it goes to what `first` selects, else to the place itself.
 * Whoever walks along the tabs stays there, and a field that took the focus keeps it.
 */
export function useFocusPlace(first?: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const isElsewhere = active?.closest('[role="tablist"], [role="dialog"]') != null;
    if (isElsewhere || place.current?.contains(active)) return;
    const target = first === undefined ? null : place.current?.querySelector<HTMLElement>(first);
    (target ?? place.current)?.focus();
    // Only when the place opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return place;
}
