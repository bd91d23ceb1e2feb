import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

/** The institution of the demonstration answers soon; without a network it has nothing to answer yet. */
test.beforeEach(({ centre }) => centre.network.cut('refused'));
test.afterEach(({ centre }) => centre.network.restore());

test('a client withdraws a request by telephone and gets a paper that says so, by keyboard alone', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Atsaucēja');
  const { requestId, registerNumber } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });

  const path = `/requests/${requestId}`;
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path });
  await page.getByText(t('request.after.title')).waitFor();
  await run('requests.withdraw');
  const dialog = page.getByRole('alertdialog', {
    name: t('request.after.withdraw.title', { number: registerNumber ?? '' }).trim(),
  });
  await keys.choose(
    dialog.getByRole('radiogroup', { name: t('request.after.withdraw.how') }),
    t('request.after.withdraw.way.phone'),
  );
  await keys.fill(dialog.getByRole('textbox'), 'Atradu darbu');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('request.after.closed.words', { words: 'Atradu darbu' }))).toBeVisible();

  await run('requests.primary');
  await expect.poll(async () => (await api.call('request.get', { requestId })).confirmations).toBe(1);
  await expect(page.getByRole('button', { name: t('request.after.printCopy') })).toBeEnabled();
  await run('requests.primary');
  await expect(page.getByText(t('request.view.printedConfirmationCopy', { number: 2 })).last()).toBeVisible();
});

test('a request registered by mistake is void and the counter proposes to register it anew', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Sajauktā');
  const { requestId, registerNumber } = await registerRequest(api, visitId);

  const path = `/requests/${requestId}`;
  const { page, keys, t, run, field } = await open({ language: 'lv', token: api.token, path });
  await page.getByText(t('request.after.title')).waitFor();
  await run('requests.void');
  const dialog = page.getByRole('alertdialog');
  await keys.choose(
    dialog.getByRole('radiogroup', { name: t('request.after.void.reason') }),
    t('request.after.void.other'),
  );
  await keys.fill(dialog.getByRole('textbox'), 'Nepareizs periods');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('request.after.closed.words', { words: 'Nepareizs periods' }))).toBeVisible();

  await run('requests.primary');
  const notice =
    registerNumber === null
      ? t('request.after.again.noticeNoNumber')
      : t('request.after.again.notice', { number: registerNumber });
  await expect(page.getByText(notice)).toBeVisible();
  // The same service with what was written down; the client confirms anew.
  await run('counter.primary');
  await page.getByText(t('request.how')).waitFor();
  await keys.press('2');
  await field('bank.iban').waitFor();
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(/LV80/);
  await expect(field('statements.truthful').getByRole('checkbox')).not.toBeChecked();
  const { drafts } = await api.call('visit.get', { visitId });
  for (const { draftId } of drafts) await api.call('request.discardDraft', { draftId });
  await api.call('visit.finish', { visitId, offerRating: false });
});

test('an account written down wrongly is corrected, and both versions can be read', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Labotā');
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });

  const path = `/requests/${requestId}`;
  const { page, keys, t, run, field } = await open({ language: 'lv', token: api.token, path });
  await page.getByText(t('request.after.title')).waitFor();
  await run('requests.correct');
  const account = field('bank.iban').getByRole('textbox');
  await expect(account).toHaveValue('LV80 BANK 0000 4351 9500 1');
  await keys.fill(account, 'LV81BANK0000435195001');
  // What is wrong is not saved, and leaving loses nothing.
  await run('requests.primary');
  await expect(account).toBeFocused();
  await run('requests.back');
  await page.getByText(t('request.after.title')).waitFor();
  await run('requests.correct');
  await expect(account).toHaveValue(/LV81/);
  await keys.fill(account, 'LV97HABA0012345678910');
  await run('requests.primary');
  const corrections = page.getByRole('list', { name: t('request.after.correct.list') });
  await expect(corrections).toContainText('LV80 BANK 0000 4351 9500 1 → LV97 HABA 0012 3456 7891 0');
  await expect(corrections).toContainText('Anna Kļaviņa');

  const versions = page.getByRole('radiogroup', { name: t('request.after.correct.which') });
  await keys.choose(versions, t('request.after.correct.version', { version: 1 }));
  await expect(page.locator('.request-body')).toContainText('LV80 BANK 0000 4351 9500 1');
});
