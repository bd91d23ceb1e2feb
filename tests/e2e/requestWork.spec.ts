import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

/** The institution of the demonstration answers soon; without a network it has nothing to answer yet. */
test.beforeEach(({ centre }) => centre.network.cut('refused'));
test.afterEach(({ centre }) => centre.network.restore());

test('a specialist takes a request and returns it, the clerk puts it right, and it is done, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Atgrieztā');
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });
  await api.call('request.route', {
    requestId,
    turnId: null,
    toLevel: 2,
    target: { kind: 'institution', institutionId: 'vsaa' },
    reason: 'ownerSystem',
    words: 'Klients strīdas par stāžu',
  });

  const specialist = await openAs('Jānis Liepiņš', null, 'lv', '/requests');
  const { page, keys, t, run } = specialist;
  const untaken = t('work.list.filter.untaken', { number: '' }).trim();
  await expect(page.getByText(new RegExp(`${untaken} [1-9]`))).toBeVisible();
  await run('requests.take');
  await expect(page.getByText('Klients strīdas par stāžu')).toBeVisible();
  await run('requests.return');
  const words = 'Kontam trūkst cipara';
  await keys.fill(page.getByRole('alertdialog').getByRole('textbox'), words);
  await keys.press('Control+Enter');
  await expect(page.getByText(t('work.list.empty.work'))).toBeVisible();

  const clerk = await openAs('Anna Kļaviņa', '2. lodziņš', 'lv', '/counter');
  const mine = clerk.page.getByRole('grid', { name: t('work.due.label') });
  await mine.getByRole('row').first().focus();
  await clerk.keys.press('Enter');
  await expect(
    clerk.page.getByText(t('work.notice.returned', { by: 'Jānis Liepiņš', text: words })),
  ).toBeVisible();
  await clerk.run('requests.correct');
  const account = clerk.field('bank.iban').getByRole('textbox');
  await clerk.keys.fill(account, 'LV97HABA0012345678910');
  await clerk.run('requests.primary');
  await clerk.page
    .getByRole('group', { name: t('request.after.correct.legend') })
    .waitFor({ state: 'hidden' });
  await clerk.run('requests.primary');

  const row = page.getByRole('grid').getByRole('row', { name: 'Alma Atgrieztā' });
  await row.waitFor();
  await row.focus();
  await keys.press('Enter');
  await expect(page.getByText(t('work.reason.corrected')).first()).toBeVisible();
  await run('requests.primary');
  await page.getByRole('alertdialog').waitFor();
  await keys.press('Control+Enter');
  await expect
    .poll(async () => (await api.call('request.get', { requestId })).work.awaits)
    .toBe('institution');
});
