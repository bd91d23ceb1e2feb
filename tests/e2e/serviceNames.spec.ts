import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';

const LONG_FAVOURITES = [/Bezdarbnieka/, /bērnudārza/, /Eiropas/];

/** On the smallest screen, where twelve letters of one line do not tell services apart. */
test('names of services are read whole at the door and beside a visit', async ({ open, openAs, centre }) => {
  const door = await openAs('Līga Balode', null, 'lv', '/door');
  for (const name of LONG_FAVOURITES) {
    const words = door.page.getByRole('button', { name }).locator('.cut');
    await words.waitFor();
    expect(await words.evaluate(isCut), String(name)).toBe(false);
  }

  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Lasma', 'Lasītāja');
  const { page, t } = await open({ language: 'lv', token: api.token, path: '/counter' });
  const rows = page.getByRole('grid', { name: t('queue.waiting'), exact: true }).locator('.cut');
  await rows.first().waitFor();
  for (const words of await rows.all()) {
    expect(await words.evaluate(isCut), await words.innerText()).toBe(false);
  }
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
});

function isCut({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2;
}
