import type { Way } from './stop.ts';

export const signIn: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/sign-in', null);
  await page.getByRole('radiogroup', { name: t('signIn.who') }).waitFor();
  yield { state: 'start', page };

  await page.getByText('Anna Kļaviņa').click();
  await page.getByLabel(t('signIn.pin'), { exact: true }).fill('0000');
  await page.keyboard.press('Enter');
  await page.getByText(t('signIn.wrongPin')).waitFor();
  yield { state: 'wrong PIN', page };
  await close();
};
