import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

/** The institution of the demonstration answers soon; without a network it has nothing to answer yet. */
test.beforeEach(({ centre }) => centre.network.cut('refused'));
test.afterEach(({ centre }) => centre.network.restore());

test('something missing is asked of a client, told on paper and answered, by keyboard alone and without a network', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Gaidītā');
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });

  const path = `/requests/${requestId}`;
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path });
  await page.getByText(t('request.after.title')).waitFor();
  await run('requests.ask');
  const dialog = page.getByRole('alertdialog');
  await keys.press('Control+Enter');
  await expect(dialog.getByText(t('request.asked.missing.what'))).toBeVisible();
  await keys.fill(dialog.getByRole('textbox', { name: t('request.asked.whatElse') }), 'Darba devēja izziņa');
  await keys.fill(dialog.getByRole('textbox', { name: t('request.asked.why') }), 'Nav redzams darba sākums');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const waiting = page.getByRole('region', { name: t('request.asked.open') });
  await expect(waiting).toContainText('Darba devēja izziņa');
  await run('requests.letter');
  await expect(waiting.getByRole('button', { name: t('request.asked.letterCopy') })).toBeEnabled();
  await run('requests.answer');
  await keys.fill(dialog.getByRole('textbox'), 'Strādā kopš 2019. gada');
  // A colleague is quicker: what was typed here stays, and saving says why it is not needed.
  const { questions } = await api.call('request.get', { requestId });
  const { questionId } = questions[0] ?? { questionId: '' };
  await api.call('request.withdrawQuestion', { requestId, questionId });
  await expect(waiting).toBeHidden();
  await keys.press('Control+Enter');
  await expect(dialog).toContainText(t('errors.rule.request.questionWithdrawn'));
  await expect(dialog.getByRole('textbox')).toHaveValue('Strādā kopš 2019. gada');
  await keys.press('Escape');

  const again = { requestId, documents: [], what: 'Darba līgums', why: 'Izziņu nevar dabūt' };
  await api.call('request.ask', { ...again, answerBy: '2099-01-01' });
  await expect(waiting).toContainText('Darba līgums');
  await run('requests.answer');
  await keys.fill(dialog.getByRole('textbox'), 'Strādā kopš 2019. gada');
  await keys.press('Control+Enter');
  await expect(waiting).toBeHidden();
  await expect(page.getByRole('list', { name: t('request.asked.list') })).toContainText(
    'Strādā kopš 2019. gada',
  );
  expect((await api.call('request.get', { requestId })).waitsUntil).toBeNull();
});
