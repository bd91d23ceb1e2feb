import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

export const requests: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/requests');
  const list = page.getByRole('grid', { name: t('app.nav.requests') });
  // Institutions answer quickly here: what is still open is soon an empty list.
  const filter = page.getByRole('radiogroup', { name: t('request.list.filter.label') });
  await filter.getByText(t('request.list.filter.all', { number: '' }).trim()).click();
  await list.getByRole('row').nth(2).waitFor();
  yield { state: 'list', page };

  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('request.view.about')).waitFor();
  yield { state: 'one request', page };
  await close();
  yield* frameStates(stage, '/requests');
};
