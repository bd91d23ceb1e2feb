import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

test.afterEach(async ({ centre }) => centre.network.restore());

test('a client agrees at the counter to an SMS, takes it back and agrees again, by keyboard alone and without a network', async ({
  open,
  centre,
}) => {
  await centre.network.cut('refused');
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Zelma', 'Īsziņa');
  const { client } = await api.call('visit.get', { visitId });
  const clientId = client?.clientId ?? '';
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
});

test('whoever agreed is told when the result is here, and the board says so; once more is one key', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Velta', 'Īsziņa');
  const { client } = await api.call('visit.get', { visitId });
  const clientId = client?.clientId ?? '';
  const { version } = await api.call('client.get', { clientId });
  const data = { givenName: 'Velta', familyName: 'Īsziņa', code: null, phone: '26123453', email: '' };
  await api.call('client.correct', { clientId, data, codeReadBack: false, basedOn: version });
  await api.call('client.setPreference', { clientId, how: 'sms', language: 'lv' });
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });

  const told = async () => (await api.call('request.get', { requestId })).notices.map(({ status }) => status);
  await expect.poll(told, { timeout: 45_000 }).toEqual(['delivered']);
  const { page, t, run } = await open({ language: 'lv', token: api.token, path: `/handover/${requestId}` });
  const pane = page.getByRole('region', { name: 'Velta Īsziņa' });
  await expect(pane).toContainText('Īsziņa piegādāta');
  await expect(pane).toContainText(t('handover.step.told'));

  // The client says that nothing came; without a network it waits.
  await centre.network.cut('refused');
  await run('handover.notify');
  await expect(pane).toContainText(t('notice.asked'));
  expect(await told()).toEqual(['delivered', 'asked']);
});
