import { expect } from '@playwright/test';
import type { Workplace } from '../support/workplace.ts';

/** The chip in the top bar says the state in words and how much waits to be sent. */
export async function expectChip({ page, t }: Workplace, state: string, toSend?: number): Promise<void> {
  const words = toSend === undefined ? state : `${state} · ${t('app.connection.toSend', { number: toSend })}`;
  await expect(page.getByRole('banner')).toContainText(words, { timeout: 60_000 });
}

/** Two counters handed over one result: both sides are shown, and a person says which stands. */
export async function settleTask(clerk: Workplace, clientName: string): Promise<void> {
  const { page, keys, t, run } = clerk;
  await run('app.palette');
  await keys.type(t('app.nav.tasks'));
  await page
    .getByRole('menuitem', { name: t('app.nav.tasks') })
    .and(page.locator('[data-focused]'))
    .waitFor();
  await keys.press('Enter');
  await keys.goToRow(page.getByRole('grid', { name: t('app.nav.tasks') }), clientName);
  await keys.press('Enter');
  await expect(page.getByText(t('tasks.reason.request.alreadyHandedOver'))).toBeVisible();
  await keys.choose(
    page.getByRole('radiogroup', { name: t('tasks.whichStands') }),
    new RegExp(`^${t('tasks.theirs.act')}`),
  );
  await run('tasks.primary');
  await expect(page.getByText(t('tasks.theirs.settled'))).toBeVisible();
}
