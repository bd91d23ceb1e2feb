import type { Way } from './stop.ts';

export const setup: Way = async function* (stage) {
  const office = await stage.centre.addOffice('--empty');
  const { page, t, close } = await stage.open('/setup', null, office.url);
  await page.getByText(t('setup.title')).waitFor();
  yield { state: 'start', page };
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-invalid]').first().waitFor();
  yield { state: 'something is missing', page };
  await close();
  await office.stop();
};
