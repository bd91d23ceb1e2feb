import { expect, test } from './fixtures.ts';
import { ZOOMED } from '../a11y/lostText.ts';

/** Longer than the window at 200 % (WCAG 1.4.10). */
test('every part of the settings is reached by keyboard and seen, also in a small window', async ({
  openAs,
}) => {
  const { page, keys, t } = await openAs('Māra Kalniņa', null, 'lv', '/settings/cards');
  const open = page.getByRole('tab', { selected: true });
  await page.setViewportSize(ZOOMED);
  await page.reload();
  await expect(open).toHaveText(t('staff.tab.cards'));
  await expect(open).toBeInViewport({ ratio: 0.99 });
  await keys.goTo(page.getByRole('tablist'));
  await keys.press('End');
  await expect(open).toHaveText(t('staff.tab.connection'));
  await expect(open).toBeInViewport({ ratio: 0.99 });
});
