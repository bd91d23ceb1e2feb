import fs from 'node:fs';
import { formatDate, localDate } from '#shared/lib/time.ts';
import { unpacked } from '#tests/helpers/ownDataOf.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';

const SURNAME = 'Divkārša';
const PHONE = '+371 26 123 450';

test('a new telephone is written down, and the second card of the client becomes one with the first, by keyboard alone', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const first = await api.call('client.register', {
    kind: 'person',
    data: { givenName: 'Daina', familyName: SURNAME, code: '', phone: PHONE, email: '' },
    codeReadBack: false,
    visitId: null,
  });
  const visitId = await serveNewClient(api, 'Daina', SURNAME);
  const { page, keys, t, run, field } = await open({ language: 'lv', token: api.token, path: '/counter' });
  await page.getByRole('heading', { level: 1, name: SURNAME }).waitFor();
  await expect(page.locator('.visit-band')).toContainText(t('clients.noCode'));

  await page.getByRole('button', { name: t('clients.correct.act') }).waitFor();
  await run('counter.correctClient');
  await expect(field('phone').getByRole('textbox')).toBeFocused();
  await keys.type('2612');
  await run('counter.primary');
  // What is wrong is told at the field, and what was typed stays there.
  await expect(field('phone').getByRole('textbox')).toBeFocused();
  await expect(field('phone').getByRole('textbox')).toHaveValue('2612');
  await keys.fill(field('phone').getByRole('textbox'), '26123450');
  await run('counter.primary');
  await expect(page.getByText(t('clients.correct.done')).last()).toBeVisible();

  // Now two cards have one name and one telephone.
  await keys.activate(page.getByRole('button', { name: t('clients.same.compare') }));
  const dialog = page.getByRole('alertdialog', { name: t('clients.same.title') });
  await expect(dialog.getByRole('heading', { name: t('clients.same.other') })).toBeVisible();
  await keys.choose(
    dialog.getByRole('radiogroup', { name: t('clients.same.keep') }),
    t('clients.same.other'),
  );
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: t('clients.same.part') })).toBeVisible();
  expect((await api.call('visit.get', { visitId })).client?.clientId).toBe(first.clientId);

  await keys.activate(page.getByRole('button', { name: t('clients.same.part') }));
  await expect(page.getByRole('button', { name: t('clients.same.compare') })).toBeVisible();
  expect((await api.call('visit.get', { visitId })).client?.clientId).not.toBe(first.clientId);
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
});

test('a client gets everything that is held about them, on paper and as a file, and reads who looked (GDPR 15, 20)', async ({
  openAs,
  centre,
}) => {
  const clerk = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const data = { givenName: 'Vita', familyName: 'Zinātgriba', code: '', phone: '+371 20009001', email: '' };
  const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
  const { clientId } = await clerk.call('client.register', client);
  await clerk.call('client.showIdentifier', { clientId, purpose: 'handover', visitId: null });

  const { page, keys, t, run } = await openAs('Dace Priede', null, 'lv', '/requests');
  await page.getByRole('heading', { name: t('app.nav.requests') }).waitFor();
  await run('app.palette');
  await keys.type('Vita Zinātgriba');
  const hit = page.getByRole('menuitem', { name: 'Vita Zinātgriba' });
  await hit.and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
  await keys.activate(page.getByRole('button', { name: t('ownData.open') }));
  const dialog = page.getByRole('dialog', { name: t('ownData.title') });
  await expect(dialog.getByRole('listitem').first()).toContainText('Anna Kļaviņa');
  const downloads = page.waitForEvent('download');
  await keys.activate(dialog.getByRole('button', { name: t('ownData.save') }));
  const pack = await unpacked(fs.readFileSync(await (await downloads).path()));
  expect([...pack.keys()].map((name) => name.split('.').at(-1))).toEqual(['pdf', 'json']);
  expect([...pack.values()].at(-1)?.toString()).toContain('20009001');
  await expect(dialog.getByRole('listitem').first()).toContainText(t('ownData.shown.everything'));
  await dialog.getByLabel(t('ownData.elsewhere.phone')).focus();
  await keys.type('20009001');
  await keys.activate(dialog.getByRole('button', { name: t('ownData.elsewhere.find') }));
  // Whether the new card has arrived there yet is a matter of the moment.
  const answered = dialog.getByText(t('ownData.elsewhere.nothing'));
  await expect(answered.or(dialog.getByText(t('ownData.elsewhere.offline')))).toBeVisible();
  await expect(dialog.getByRole('listitem').first()).toContainText(t('ownData.shown.search'));
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a client who wants to be erased is written down without a network and erased everywhere once it is back (GDPR 17)', async ({
  openAs,
  centre,
}) => {
  const clerk = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const data = { givenName: 'Zigurds', familyName: 'Aizmirstamais', code: '', phone: '', email: '' };
  const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
  const { clientId } = await clerk.call('client.register', client);

  const { page, keys, t, run } = await openAs('Dace Priede', null, 'lv', '/requests');
  await page.getByRole('heading', { name: t('app.nav.requests') }).waitFor();
  await run('app.palette');
  await keys.type('Zigurds Aizmirstamais');
  const hit = page.getByRole('menuitem', { name: 'Zigurds Aizmirstamais' });
  await hit.and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
  await centre.network.cut('refused');
  await keys.activate(page.getByRole('button', { name: t('erasure.open') }));
  const asking = page.getByRole('alertdialog', { name: t('erasure.title') });
  await expect(asking.getByText(t('erasure.nothingAgainst'))).toBeVisible();
  await keys.press('Control+Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('erasure.standing.prepared'))).toBeVisible();
  await expect(dialog.getByText('Zigurds Aizmirstamais')).toBeVisible();
  await centre.network.restore();
  await expect(dialog.getByText(t('erasure.standing.done'))).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole('list', { name: t('erasure.devices') }).getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByText('Zigurds Aizmirstamais')).toBeHidden();
  expect((await clerk.call('client.get', { clientId })).isErased).toBe(true);
  await keys.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto('/settings/erasure');
  const list = page.getByRole('grid', { name: t('erasure.list.title') });
  await expect(list.getByRole('row').nth(1)).toContainText(t('erasure.standing.done'));
});

test('processing is restricted at the client’s wish and lifted once they were told, by keyboard (GDPR 18)', async ({
  openAs,
  centre,
}) => {
  await centre.network.cut('refused');
  const clerk = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const name = 'Vilma Apstrīdētāja';
  const data = { givenName: 'Vilma', familyName: 'Apstrīdētāja', code: '', phone: '', email: '' };
  const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
  const { clientId } = await clerk.call('client.register', client);

  const { page, keys, t, run } = await openAs('Dace Priede', null, 'lv', '/requests');
  await page.getByRole('heading', { name: t('app.nav.requests') }).waitFor();
  await run('app.palette');
  await keys.type(name);
  await page.getByRole('menuitem', { name }).and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
  await keys.activate(page.getByRole('button', { name: t('restriction.open') }));
  const asking = page.getByRole('alertdialog', { name: t('restriction.title') });
  await keys.fill(asking.getByRole('textbox', { name: t('restriction.covers') }), 'Adrese');
  await keys.press('Control+Enter');
  await expect(asking).toBeHidden();
  await expect(page.getByText(t('restriction.chip'), { exact: true })).toBeVisible();
  expect((await clerk.call('client.get', { clientId })).isRestricted).toBe(true);

  await keys.activate(page.getByRole('button', { name: t('restriction.openStanding') }));
  const standing = page.getByRole('alertdialog', { name: t('restriction.title') });
  await expect(standing).toContainText('Adrese');
  // Without the day on which the client was told it is not lifted.
  await keys.press('Control+Enter');
  await expect(standing).toBeVisible();
  const today = formatDate(localDate(Date.now())).replaceAll('.', '');
  await keys.fillDate(standing.getByRole('group', { name: t('restriction.toldOn') }), today);
  await keys.press('Control+Enter');
  await expect(standing).toBeHidden();
  await expect(page.getByText(t('restriction.chip'), { exact: true })).toBeHidden();
  expect((await clerk.call('client.get', { clientId })).isRestricted).toBe(false);

  // Lifted by a colleague while it is looked at: the window says so, and never turns into the one that records another.
  const colleague = await signInByApi(centre.office.url, 'Dace Priede', null);
  const since = localDate(Date.now());
  await colleague.call('restriction.record', { clientId, since, ground: 'claim', covers: '' });
  await keys.activate(page.getByRole('button', { name: t('restriction.openStanding') }));
  await expect(standing).toContainText(t('restriction.groundOf.claim'));
  await colleague.call('restriction.lift', { clientId, told: 'phone', toldOn: since });
  await expect(page.getByText(t('restriction.noLonger'))).toBeVisible();
  await keys.press('Control+Enter');
  expect((await clerk.call('client.get', { clientId })).isRestricted).toBe(false);
});

test('a clerk sees that data are restricted and records on what ground they work with them in this visit, by keyboard', async ({
  open,
  centre,
}) => {
  await centre.network.cut('refused');
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const manager = await signInByApi(centre.office.url, 'Dace Priede', null);
  const visitId = await serveNewClient(api, 'Velga', 'Sargātāja');
  const { clients } = await api.call('client.search', { text: 'Velga Sargātāja', limit: 1 });
  const clientId = clients[0]?.clientId ?? '';
  const since = localDate(Date.now());
  await manager.call('restriction.record', { clientId, since, ground: 'objection', covers: '' });
  const { page, keys, t } = await open({ language: 'lv', token: api.token, path: '/counter' });
  await page.getByRole('heading', { level: 1, name: 'Sargātāja' }).waitFor();
  await expect(page.getByText(t('restriction.chip'), { exact: true })).toBeVisible();
  await expect(registerRequest(api, visitId)).rejects.toThrow('client.restricted');

  await keys.activate(page.getByRole('button', { name: t('restriction.openStanding') }));
  const dialog = page.getByRole('alertdialog', { name: t('restriction.title') });
  await keys.fill(dialog.getByRole('textbox', { name: t('restriction.reason') }), 'Klients lūdz iesniegt');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const { requestId } = await registerRequest(api, visitId);
  // Whoever works on the request later sees it, too.
  const request = await open({ language: 'lv', token: api.token, path: `/requests/${requestId}` });
  await expect(
    request.page.locator('header').getByText(t('restriction.chip'), { exact: true }),
  ).toBeVisible();
  await api.call('visit.finish', { visitId, offerRating: false });
  // A walk that meets the client afterwards works with their data.
  await manager.call('restriction.lift', { clientId, told: 'phone', toldOn: since });
});

test('an administrator changes how long visits are kept, within sensible bounds, by keyboard', async ({
  openAs,
}) => {
  const { page, keys, t, run } = await openAs('Juris Vītols', null, 'lv', '/settings/erasure');
  const table = page.getByRole('grid', { name: t('erasure.terms.title') });
  const visits = table.getByRole('row', { name: t('letter.erasure.held.visit') });
  await expect(visits).toContainText(t('erasure.terms.inMonths', { number: '12' }));
  await run('settings.primary');
  const dialog = page.getByRole('alertdialog', { name: t('erasure.terms.change') });
  const field = dialog.getByRole('textbox', { name: t('letter.erasure.held.visit') });
  await expect(field).toBeFocused();
  await keys.fill(field, '99');
  await expect(dialog.getByText(t('erasure.terms.between', { least: 1, most: 60 })).first()).toBeVisible();
  await keys.fill(field, '6');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(visits).toContainText(t('erasure.terms.inMonths', { number: '6' }));
});
