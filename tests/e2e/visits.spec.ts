import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { triage } from '#tests/factories/visitCommands.ts';

test('a client opened by mistake and a wrong outcome are put right after the end, by keyboard alone', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const person = (givenName: string, visitId: string | null) =>
    api.call('client.register', {
      kind: 'person',
      data: { givenName, familyName: 'Labotāja', code: '', phone: '', email: '' },
      codeReadBack: false,
      visitId,
    });
  const { visitId, ticket } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  await person('Nepareizā', visitId);
  await person('Īstā', null);
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });

  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/visits' });
  await run('visits.find');
  await keys.type('Labotāja');
  await keys.goToRow(page.getByRole('grid', { name: t('visits.label') }), ticket);
  await keys.press('Enter');
  const way = page.getByRole('list', { name: t('visits.way.title') });
  await expect(way).toContainText('Nepareizā Labotāja');

  await run('visits.client');
  const dialog = page.getByRole('alertdialog', { name: t('visits.client.title', { ticket }) });
  await expect(dialog.getByRole('textbox', { name: t('clients.find') })).toBeFocused();
  await keys.type('Īstā Labo');
  await expect(dialog.getByRole('row', { name: /Īstā Labotāja/ })).toBeVisible();
  await keys.press('Enter', 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(way).toContainText(t('visits.way.was', { value: 'Nepareizā Labotāja' }));
  await expect(way).toContainText(t('visits.way.now', { value: 'Īstā Labotāja' }));
  await expect(way).toContainText(t('visits.way.why', { reason: t('visits.reason.mixedUp') }));

  await run('visits.outcome');
  const outcome = page.getByRole('alertdialog', { name: t('visits.outcome.title', { ticket }) });
  await keys.goTo(outcome.getByRole('button', { name: t('visits.outcome.to') }));
  // A letter chooses the answer that begins with it.
  await keys.type('N');
  await keys.press('Control+Enter');
  await expect(outcome).toBeHidden();
  const record = await api.call('visit.record', { visitId });
  expect(record.clientName).toBe('Īstā Labotāja');
  expect(record.outcomes.map(({ kind }) => kind)).not.toEqual(['consultation']);
  await expect(way).toContainText(t('visits.step.outcomeCorrected'));

  await keys.press('Escape');
  await expect(way).toBeHidden();
});

test('a visit that nobody wrote down is entered later and stands in the list as such', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/visits' });
  const list = page.getByRole('grid', { name: t('visits.label') });
  await list.getByRole('row').nth(1).waitFor();
  await run('visits.enter');
  const dialog = page.getByRole('alertdialog', { name: t('visits.enter.title') });
  await expect(dialog.getByRole('textbox', { name: t('visits.enter.from') })).toBeFocused();
  await keys.type('0000');
  await keys.press('Tab');
  await keys.type('0000');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: t('visits.way.title') })).toContainText(
    t('visits.step.enteredLater'),
  );
  await keys.press('Escape');
  await expect(page.getByRole('grid', { name: t('visits.label') })).toContainText(
    t('visits.mark.enteredLater'),
  );
  const { rows } = await api.call('visit.day', { day: null });
  expect(rows.filter(({ isEnteredLater }) => isEnteredLater)).toHaveLength(1);
});
