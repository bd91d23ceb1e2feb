import type { Workplace } from '#tests/e2e/support/workplace.ts';
import type { Stop } from './stop.ts';

/** What the papers say: the list, one of them sentence by sentence, and a sentence that is wrong. */
export async function* papers({ page, t, run }: Workplace): AsyncGenerator<Stop> {
  await page.getByRole('tab', { name: t('staff.papers.tab') }).click();
  const list = page.getByRole('grid', { name: t('staff.papers.tab') });
  await list.waitFor();
  yield { state: 'papers', page };
  await list.locator('[data-key="receipt"]').focus();
  await page.keyboard.press('Enter');
  const sentences = page.getByRole('grid', { name: t('staff.papers.sentences') });
  await sentences.waitFor();
  yield { state: 'a paper, its sentences', page };
  await sentences.locator('[data-key="complaintNote"]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').first().fill('Zvaniet {tālrunis}');
  yield { state: 'a sentence with a place that there is not', page };
  await run('dialog.primary');
  await dialog.waitFor({ state: 'hidden' });
  yield { state: 'a paper with a sentence to check', page };
  await page.getByRole('button', { name: t('staff.papers.forget') }).click();
  await page.getByRole('button', { name: t('staff.papers.back') }).click();
  await list.waitFor();
}
