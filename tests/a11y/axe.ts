import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Only these can differ between themes: names, roles and order are the same in all of them. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** While its list is open, a combo box of React Aria hides the page behind it, where focusable things stay. */
const OPEN_COMBO_BOX = '[role="combobox"][aria-expanded="true"][aria-haspopup="listbox"]';

/** What axe finds on this page: rule, how often, and the first place. */
export async function violationsOn(page: Page, theme: string): Promise<readonly string[]> {
  await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
  const builder = new AxeBuilder({ page });
  if (theme === 'light') builder.withTags(LEVEL_AA);
  else builder.withRules(RULES_OF_COLOUR);
  if ((await page.locator(OPEN_COMBO_BOX).count()) > 0) builder.disableRules(['aria-hidden-focus']);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${theme}: ${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
