import { triage } from '#tests/factories/visitCommands.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { serviceName } from './steps/request.ts';
import { signInByApi, type OfficeApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

/** The same client comes again, with the document of whoever stands there looked at. */
async function serveAgain(api: OfficeApi, clientId: string): Promise<string> {
  const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
  const { visitId } = await api.call('door.issueTicket', issue);
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  await api.call('visit.linkClient', { visitId, clientId });
  await api.call('visit.checkIdentity', {
    visitId,
    document: 'passport',
    method: 'lookedAt',
    validTo: '2035-06-30',
    numberEnd: '4471',
  });
  return visitId;
}

async function goToTab({ page, keys }: Workplace, name: string | RegExp): Promise<void> {
  await keys.goTo(page.getByRole('tab', { selected: true }));
  const tab = page.getByRole('tab', { name }).first();
  for (let step = 0; step < 8 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1)
    await keys.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

test('whom the client names at intake collects on the next visit with a protocol to sign, and is told why not once it was taken back (LVL-17, HND-02)', async ({
  open,
  centre,
}) => {
  mayTake(180);
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const first = await serveNewClient(api, 'Biruta', 'Uzticīgā');
  const requests = [await registerRequest(api, first), await registerRequest(api, first)];
  const clientId = (await api.call('visit.get', { visitId: first })).client?.clientId ?? '';

  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  const { page, keys, t, run, field } = clerk;
  const dialog = page.getByRole('alertdialog');
  await goToTab(clerk, t('counter.tabs.registered', { service: serviceName(clerk) }));
  await page.getByRole('button', { name: t('clients.representative.collector.act') }).waitFor();
  await keys.press('2');
  await dialog.waitFor();
  await keys.fill(field('representative.name').getByRole('textbox'), 'Zane Kalna');
  await keys.choose(
    field('collector.what').getByRole('radiogroup'),
    t('clients.representative.collector.all'),
  );
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText(t('clients.representative.collector.done', { name: 'Zane Kalna' })).first(),
  ).toBeVisible();
  await api.call('visit.finish', { visitId: first, offerRating: false });
  const waiting = async () =>
    (await api.call('handover.board', {})).rows.filter((row) => row.clientId === clientId);
  await expect.poll(async () => (await waiting()).length, { timeout: 60_000 }).toBe(2);

  // Whoever is at the board sees who may come for it.
  const hall = await open({
    language: 'lv',
    token: api.token,
    path: `/handover/${requests[0]?.requestId ?? ''}`,
  });
  await expect(hall.page.getByRole('region', { name: 'Biruta Uzticīgā' })).toContainText(
    `Zane Kalna (${t('clients.basis.namedByClient')})`,
  );

  const second = await serveAgain(api, clientId);
  await expect(page.getByRole('heading', { level: 1, name: 'Biruta Uzticīgā' })).toBeVisible();
  await run('counter.represent');
  const known = page.getByRole('list', { name: t('clients.representative.known') });
  await known.waitFor();
  await keys.press('1');
  await expect(known).toBeHidden();
  await expect(page.locator('.visit-band')).toContainText('Zane Kalna');
  await run('counter.deliver');
  await page.getByRole('button', { name: t('counter.deliver.onPaper') }).waitFor();
  // Printed to be signed, given, and once more for whoever wants one.
  await run('counter.print');
  await expect(
    page
      .locator('iframe')
      .or(page.getByText(/-izsniegts\.pdf/))
      .first(),
  ).toBeAttached();
  // A digit says that it is signed; the handover is the next step, as after a signature on the screen.
  await keys.press('1');
  await page.getByRole('button', { name: t('counter.deliver.act') }).waitFor();
  expect(await waiting()).toHaveLength(2);
  await run('counter.primary');
  await expect.poll(async () => (await waiting()).length).toBe(1);
  await page.getByRole('list', { name: t('counter.deliver.handed') }).waitFor();
  await keys.press('2');
  await expect(page.getByText(t('handover.protocol.printedCopy', { number: 2 })).first()).toBeVisible();
  const [kept] = await waiting();
  const given = requests.find(({ requestId }) => requestId !== kept?.requestId);
  await hall.page.goto(`/requests/${given?.requestId ?? ''}`);
  await expect(hall.page.getByText(t('handover.signed.paper'))).toBeVisible();
  await hall.run('requests.primary');
  await expect(hall.page.getByText(t('handover.protocol.printedCopy', { number: 3 })).first()).toBeVisible();

  // Taken back from the client's card: the other result stays here, and the clerk reads why.
  await goToTab(clerk, t('counter.tabs.client'));
  const card = page.getByRole('list', { name: t('clients.representative.list') });
  await keys.activate(card.getByRole('button', { name: t('clients.representative.close.act') }));
  await dialog.waitFor();
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await run('counter.deliver');
  await expect(page.getByText(t('errors.rule.representation.revoked')).first()).toBeVisible();
  await keys.press('1');
  await run('counter.primary');
  expect(await waiting()).toHaveLength(1);
  await run('counter.represent');
  await expect(known).toContainText(t('clients.representative.closing.revokedByClient'));
  await keys.press('1');
  await keys.press('Escape');
  await expect(known).toBeHidden();
  const [left] = await waiting();
  expect(left?.mayCollect).toEqual([]);
  await api.call('visit.finish', { visitId: second, offerRating: false });
});
