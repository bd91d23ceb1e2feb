import type { Way } from './stop.ts';

export const pair: Way = async function* (stage) {
  const office = await stage.centre.addOffice('--demo', '--lan', '0');
  const stranger = await stage.open('/pair', null, office.lanUrl ?? '');
  const { page, t } = stranger;
  await page.getByRole('textbox', { name: t('machines.pair.code') }).waitFor();
  yield { state: 'start', page };
  await page.keyboard.type('AAAA-AAAA');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  yield { state: 'wrong code', page };
  await stranger.close();

  const host = await stage.open('/pair', null, office.url);
  await host.page.getByText(t('machines.pair.hostTitle')).waitFor();
  yield { state: "the centre's computer", page: host.page };
  await host.close();

  const lost = await stage.open('/', null, office.lanUrl ?? '');
  await lost.page.getByRole('textbox', { name: t('machines.pair.code') }).waitFor();
  await lost.page.route('**/api/**', (route) => route.abort());
  await lost.page.reload();
  await lost.page.getByText(t('machines.lost.title')).waitFor();
  yield { state: 'no connection', page: lost.page };
  await lost.close();
  await office.stop();
};
