import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

export const door: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/door');
  const search = page.getByRole('combobox', { name: t('door.search.label') });
  await search.waitFor();
  yield { state: 'start', page };

  await search.fill('pens');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  yield { state: 'search', page };

  await search.fill('');
  await page.keyboard.press('1');
  await page.getByRole('region', { name: t('door.documents.title') }).waitFor();
  await page.locator('.door-number').waitFor();
  yield { state: 'matter chosen', page };

  await page.keyboard.press('F2');
  await page
    .getByRole('radiogroup', { name: t('door.ticket.paperLabel') })
    .getByText(t('door.ticket.noPaper'))
    .click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.door-number.is-given').waitFor();
  yield { state: 'ticket given', page };
  await close();
  yield* frameStates(stage, '/door');
};
