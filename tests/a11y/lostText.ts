import type { ElementHandle, Page } from '@playwright/test';

/** WCAG 1.4.12: lines, letters and words further apart than any of our own styles. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}`;

/** Half the width in CSS pixels is what 200 % zoom makes of the smallest screen we know (WCAG 1.4.4, 1.4.10). */
export const ZOOMED = { width: 683, height: 384 };

export function spaceText(page: Page): Promise<ElementHandle> {
  return page.addStyleTag({ content: TEXT_SPACING });
}

/** Words that are cut off with no way to read them, and what lies beside the page where nobody can scroll to. */
export function lostText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const WORDS =
      'button, label, h1, h2, h3, th, dt, dd, p, a, [role="tab"], [role="option"], [role="row"], .field-hint';
    const lost: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
      lost.push('the page is wider than the window');
    for (const element of document.querySelectorAll<HTMLElement>(WORDS)) {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (element.closest('.visually-hidden, [hidden], [aria-hidden="true"]')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
      const isLow =
        (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 2;
      // A shortened row keeps its whole text in its title and where it opens.
      if ((isCut || isLow) && !element.closest('.cut, [title]') && !element.querySelector('.cut')) {
        lost.push(`cut: ${element.innerText.trim().slice(0, 60)}`);
      }
      if (box.left > window.innerWidth && !hasScroller(element))
        lost.push(`outside: ${element.innerText.slice(0, 60)}`);
    }
    return [...new Set(lost)];

    function hasScroller(element: Element): boolean {
      for (let up = element.parentElement; up; up = up.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
          return true;
      }
      return false;
    }
  });
}
