import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Only these can differ between themes: names, roles and order are the same in all of them. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** While its list is open, a combo box of React Aria hides the page behind it, where focusable things stay. */
const OPEN_COMBO_BOX = '[role="combobox"][aria-expanded="true"][aria-haspopup="listbox"]';

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** What axe finds on this page in these themes: rule, how often, and the first place. */
export async function violationsOn(
  page: Page,
  themes: readonly (typeof THEMES)[number][] = THEMES,
): Promise<readonly string[]> {
  // Once a page: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const isListOpen = (await page.locator(OPEN_COMBO_BOX).count()) > 0;
  const found: string[] = [];
  for (const theme of themes) {
    const { violations } = await runAxe(page, theme, {
      resultTypes: ['violations'],
      runOnly: theme === 'light' ? LEVEL_AA : { type: 'rule', values: RULES_OF_COLOUR },
      ...(isListOpen ? { rules: { 'aria-hidden-focus': { enabled: false } } } : {}),
    });
    for (const { id, nodes } of violations) {
      found.push(
        `${theme}: ${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
      );
    }
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  return found;
}

function runAxe(page: Page, theme: string, options: RunOptions): Promise<AxeResults> {
  return page.evaluate(
    ({ theme, options }) => {
      document.documentElement.dataset['theme'] = theme;
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      return axe.run(options);
    },
    { theme, options },
  );
}
