import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

export const requests: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/requests');
  const list = page.getByRole('grid', { name: t('app.nav.requests') });
  await list.getByRole('row').nth(2).waitFor();
  yield { state: 'list', page };

  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('request.view.about')).waitFor();
  yield { state: 'one request', page };
  await close();
  yield* frameStates(stage, '/requests');
};
