import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { PointerGuard } from './pointerGuard.ts';

export type KeptWindow = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly guard: PointerGuard;
};

/** A page of the same site that loads nothing: leaving the site would end the process that is to be kept. */
const RESTING_PLACE = '/icon.svg';

/**
 * Windows that were left, by what cannot be changed afterwards. The process of a page costs more than the page: in the
 * one that has just shown the application it stands in half the time. Nobody sees what the one before has stored.
 */
const left = new WeakMap<Browser, Map<string, KeptWindow[]>>();

export function takeKept(browser: Browser, key: string): KeptWindow | null {
  return left.get(browser)?.get(key)?.pop() ?? null;
}

export async function keep(browser: Browser, key: string, window: KeptWindow): Promise<void> {
  if (!(await isTidied(window))) {
    await window.context.close();
    return;
  }
  const ofBrowser = left.get(browser) ?? new Map<string, KeptWindow[]>();
  left.set(browser, ofBrowser);
  ofBrowser.set(key, [...(ofBrowser.get(key) ?? []), window]);
}

/** Before their office ends: it waits for the lines that a browser holds open. */
export async function closeKept(browser: Browser): Promise<void> {
  const windows = [...(left.get(browser)?.values() ?? [])].flat();
  left.delete(browser);
  for (const { context } of windows) await context.close();
}

/** False when there is nothing to keep: the page was closed, has broken, or its office answers no more. */
async function isTidied({ context, page, guard }: KeptWindow): Promise<boolean> {
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await context.clearCookies();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    const answer = await page.goto(RESTING_PLACE);
    guard.forget();
    return answer?.ok() ?? false;
  } catch {
    return false;
  }
}
