import { expect, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import type { Workplace } from '../support/workplace.ts';

/** Calls one client out of turn: the screen says who is before them, and asks once. */
export async function callThis({ page, keys, t, run }: Workplace, ticket: string): Promise<void> {
  await keys.goToRow(page.getByRole('grid', { name: t('queue.waiting') }), ticket);
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('queue.callThis.title', { ticket }) });
  await expect(dialog).toContainText(/[A-D]\d{3}/);
  await run('counter.primary');
  await expect(page.locator('.called-ticket')).toHaveText(ticket);
}

/** The client does not come, and then is back: the number waits again and keeps its place once. */
export async function missAndReturn({ page, keys, t, run }: Workplace, ticket: string): Promise<void> {
  await run('counter.notHere');
  // The queue grows to the middle and takes the focus with it; whoever walks earlier walks in a list that goes.
  await page.locator('.counter.is-idle').waitFor();
  await keys.goToRow(page.getByRole('grid', { name: t('queue.missed') }), ticket);
  await keys.press('ArrowRight');
  await expect(page.getByRole('button', { name: t('queue.backLabel', { ticket }) })).toBeFocused();
  await keys.press('Enter');
  await expect(
    page.getByRole('grid', { name: t('queue.waiting') }).getByText(ticket, { exact: true }),
  ).toBeVisible();
}

/** Numbers and counters only: nobody in the hall learns who is called. */
export async function expectCallOnDisplay(
  display: Page,
  t: TFunction,
  ticket: string,
  counter: string,
): Promise<void> {
  await expect(display.getByText(t('display.spoken', { ticket, counter }))).toBeAttached();
}

export async function expectNoNames(display: Page, names: readonly string[]): Promise<void> {
  const shown = await display.locator('body').innerText();
  for (const name of names) expect(shown).not.toContain(name);
}
