import { expect } from '@playwright/test';
import type { Workplace } from '../support/workplace.ts';

/** QUE-03: a visit without an outcome cannot be ended. */
export async function expectOutcomeNeeded({ page, keys, t, run }: Workplace, ticket: string): Promise<void> {
  await run('counter.finish');
  const dialog = page.getByRole('dialog', { name: t('counter.finish.title', { ticket }) });
  await expect(dialog).toContainText(t('counter.finish.needsOutcome'));
  await run('counter.primary');
  await expect(dialog).toBeVisible();
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Ends the visit; of the client nothing stays on the screen. */
export async function finish(
  { page, t, run }: Workplace,
  ticket: string,
  names: readonly string[],
): Promise<void> {
  await run('counter.finish');
  await expect(page.getByRole('dialog', { name: t('counter.finish.title', { ticket }) })).toBeVisible();
  await run('counter.primary');
  await expect(page.getByText(t('counter.clearDesk', { ticket }))).toBeVisible();
  const shown = await page.locator('body').innerText();
  for (const name of names) expect(shown).not.toContain(name);
}
