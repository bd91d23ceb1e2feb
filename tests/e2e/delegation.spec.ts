import { v7 } from 'uuid';
import { expect, test } from './fixtures.ts';
import { officeApi, signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';

const SERVICE = 'vsaa-sickness-benefit';

test('an e-service is filed in the client’s stead: drawn up, signed, watched, confirmed, filed, revoked (ASE-03)', async ({
  open,
  centre,
}) => {
  const { url } = centre.office;
  const api = await signInByApi(url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Pilnvarotāja');
  const answers = await completeAnswers(api, SERVICE);
  const draft = { draftId: v7(), visitId, serviceId: SERVICE, channel: 'assisted', answers } as const;
  await api.call('request.saveDraft', { ...draft, declined: [], documentsSeen: [] });
  // The client's hand on the second screen.
  const terminal = await api.call('session.openTerminal', { kind: 'clientScreen' });
  const client = officeApi(url, terminal.token);

  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/counter' });
  const name = findCard(SERVICE)?.name.lv ?? '';
  await keys.activate(page.getByRole('tab', { name }).last());
  const strip = page.getByRole('group', { name: t('delegation.title') });
  await expect(strip).toContainText(t('delegation.none'));

  await run('counter.delegate');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Anna Kļaviņa');
  await expect(dialog.getByRole('textbox', { name: t('delegation.drawUp.purpose') })).toHaveValue(
    t('delegation.drawUp.purposeFor', { service: name }),
  );
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(strip).toContainText(t('delegation.standing.drawnUp'));

  await run('counter.delegate');
  await expect.poll(async () => (await client.call('clientScreen.state', {})).screen).toBe('sign');
  const { fields } = await client.call('clientScreen.state', {});
  expect(fields.map(({ value }) => value)).toContain('Anna Kļaviņa');
  await client.call('clientScreen.sign', { signature: 'M10 10L40 30L80 12' });
  await expect(strip).toContainText(t('delegation.signedNow'));
  await run('counter.delegate');
  await expect(strip).toContainText(t('delegation.standing.inForce'));

  // What is typed appears before the client by itself.
  const phone = page.locator('[data-field="contact.phone"] input');
  await keys.fill(phone, '+371 29876543');
  await expect
    .poll(async () => JSON.stringify((await client.call('clientScreen.state', {})).fields))
    .toContain('29876543');

  await run('counter.primary');
  await expect(page.locator('.receipt')).toBeVisible();
  await expect(page.getByRole('button', { name: t('delegation.act.show') })).toBeVisible();
  await run('counter.primary');
  await expect(page.getByText(t('counter.clientScreen.reads'))).toBeVisible();
  await client.call('clientScreen.confirm', {});
  await expect(page.getByText(t('counter.clientScreen.confirmed'))).toBeVisible();
  await run('counter.primary');
  // The sandbox portal answers with a number that says what it is.
  const lines = page.getByRole('list', { name: t('delegation.title') });
  await expect(lines).toContainText('SANDBOX-', { timeout: 20_000 });

  // All that the client asked for is done: the clerk gives the right back, and the client still may.
  await keys.activate(lines.getByRole('button', { name: t('delegation.act.end') }));
  await expect(lines).toContainText(t('delegation.standing.ended'));
  await keys.activate(lines.getByRole('button', { name: t('delegation.act.revoke') }));
  await page.getByRole('alertdialog', { name: t('delegation.revoke.title') }).waitFor();
  await keys.press('Control+Enter');
  await expect(lines).toContainText(t('delegation.standing.revoked'));
  await expect(lines).toContainText('SANDBOX-');
  await api.call('visit.finish', { visitId, offerRating: false });
});

test('a delegation under which nothing was filed is taken back later, in writing, by whoever finds the client (ASE-03)', async ({
  open,
  centre,
}) => {
  const { url } = centre.office;
  const agent = await signInByApi(url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(agent, 'Vilma', 'Pārdomātā');
  const client = (await agent.call('visit.get', { visitId })).client ?? { clientId: '' };
  const drawn = await agent.call('delegation.drawUp', {
    visitId,
    services: [SERVICE],
    purpose: 'Iesniegt portālā',
    validTo: null,
    language: 'lv',
  });
  await agent.call('delegation.sign', { ...drawn, how: 'paper' });
  await agent.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await agent.call('visit.finish', { visitId, offerRating: false });

  const { token } = await signInByApi(url, 'Ilze Ozola', '2. lodziņš');
  const { page, keys, t, run } = await open({ language: 'lv', token, path: '/requests' });
  await page.getByRole('heading', { name: t('app.nav.requests') }).waitFor();
  await run('app.palette');
  await keys.type('Vilma Pārdomātā');
  const hit = page.getByRole('menuitem', { name: 'Vilma Pārdomātā' });
  await hit.and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
  const found = page.getByRole('region', { name: t('delegation.ofClient') });
  await expect(found).toContainText(t('delegation.standing.inForce'));
  await expect(found).toContainText('Anna Kļaviņa');
  await expect(found).toContainText(findCard(SERVICE)?.name.lv ?? '');
  await keys.activate(found.getByRole('button', { name: t('delegation.act.revoke') }));
  const dialog = page.getByRole('alertdialog', { name: t('delegation.revoke.title') });
  await keys.choose(
    dialog.getByRole('radiogroup', { name: t('delegation.revoke.how') }),
    t('request.after.withdraw.way.writing'),
  );
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(found).toContainText(t('delegation.standing.revoked'));
  const { delegations } = await agent.call('delegation.ofClient', { clientId: client.clientId });
  expect(delegations).toMatchObject([
    { standing: 'revoked', revocation: { how: 'writing', by: 'Ilze Ozola' } },
  ]);
});
