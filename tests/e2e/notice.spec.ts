import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

test.afterEach(({ centre }) => centre.network.restore());

test('a client agrees at the counter to an SMS, takes it back, agrees again, and is told when the result is here, by keyboard alone', async ({
  open,
  centre,
}) => {
  // The institution of the demonstration answers soon; until the client has agreed it cannot.
  centre.network.cut('refused');
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Zelma', 'Īsziņa');
  const { client } = await api.call('visit.get', { visitId });
  const clientId = client?.clientId ?? '';
  const { requestId } = await registerRequest(api, visitId);
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/counter' });
  const dialog = page.getByRole('alertdialog', { name: t('notice.ask') });

  const line = page.locator('.client-preference');
  await line.waitFor();
  // Of what is not known nothing can be promised.
  await run('counter.preference');
  await dialog.waitFor();
  await keys.press('Control+Enter');
  await expect(dialog).toContainText(t('notice.need.sms'));
  await keys.press('Escape');
  const { version } = await api.call('client.get', { clientId });
  const data = { givenName: 'Zelma', familyName: 'Īsziņa', code: null, phone: '26123452', email: '' };
  await api.call('client.correct', { clientId, data, codeReadBack: false, basedOn: version });

  await page.getByText('26123452').waitFor();
  await run('counter.preference');
  await expect(dialog).toContainText('+371 26123452');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(line).toContainText(t('notice.way.sms'));
  await keys.activate(line.getByRole('button', { name: t('notice.withdraw') }));
  await expect(line).toContainText(t('notice.notAsked'));
  await run('counter.preference');
  await dialog.waitFor();
  await keys.press('Control+Enter');
  await expect(line).toContainText('Anna Kļaviņa');
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });

  centre.network.restore();
  const told = async () => (await api.call('request.get', { requestId })).notices.map(({ status }) => status);
  await expect.poll(told, { timeout: 60_000 }).toEqual(['delivered']);
  const board = await open({ language: 'lv', token: api.token, path: `/handover/${requestId}` });
  const pane = board.page.getByRole('region', { name: 'Zelma Īsziņa' });
  await expect(pane).toContainText('Īsziņa piegādāta');
  await expect(pane).toContainText(t('handover.step.told'));

  // Once more, because the client says that nothing came; without a network it waits.
  centre.network.cut('refused');
  await board.run('handover.notify');
  await expect(pane).toContainText(t('notice.asked'));
  centre.network.restore();
  await expect.poll(told, { timeout: 60_000 }).toEqual(['delivered', 'delivered']);
});
