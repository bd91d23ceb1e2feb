import { useEffect, useRef, type RefObject } from 'react';

/** Where the tabs are longer than the window, the one that is open is never beyond their end. */
export function useSelectedInSight(selected: string): RefObject<HTMLDivElement | null> {
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = tabs.current;
    if (!list) return undefined;
    // Also once the letters have their width, and when the window gets another one.
    const sizes = new ResizeObserver(() => showSelected(list));
    for (const sized of [list, ...list.children]) sizes.observe(sized);
    return () => sizes.disconnect();
  }, [selected]);
  return tabs;
}

/** Pushes the tabs along and nothing around them. */
function showSelected(list: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const tab = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  if (!tab) return;
  list.scrollLeft += beyond(box.left, box.right, tab.left, tab.right);
  list.scrollTop += beyond(box.top, box.bottom, tab.top, tab.bottom);
}

function beyond(boxFrom: number, boxTo: number, from: number, to: number): number {
  return from < boxFrom ? from - boxFrom : Math.max(0, to - boxTo);
}
