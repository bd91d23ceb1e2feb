import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';

test('a call is written down with one key and one line while a client stays at the counter, by keyboard alone', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const triage = {
    serviceId: null,
    lifeSituationId: null,
    need: 'none',
    hasEid: null,
    language: 'lv',
  } as const;
  const { visitId, ticket } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: null,
  });
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/counter' });
  await page.getByText(ticket).first().waitFor();

  await run('app.call');
  const dialog = page.getByRole('dialog', { name: t('contact.log.call') });
  await expect(dialog.getByRole('textbox', { name: t('contact.log.question') })).toBeFocused();
  await keys.type('Cikos slēdzat piektdien');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  const { ended } = await api.call('contact.list', {});
  const logged = ended.find(({ question }) => question === 'Cikos slēdzat piektdien');
  expect(logged).toMatchObject({ channel: 'phone', outcomes: ['consultation'] });
  expect(logged?.ringSeconds).not.toBeNull();
  // The client is still there, and nothing was taken from the screen.
  await expect(page.getByText(ticket).first()).toBeVisible();
  expect(await api.call('visit.current', {})).toEqual({ visitId });

  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
});

test('a call to return stands in the list until somebody has called back', async ({ open, centre }) => {
  const api = await signInByApi(centre.office.url, 'Līga Balode', null);
  const question = 'Vai lēmums jau ir';
  const { ticket } = await api.call('contact.log', {
    channel: 'phone',
    source: 'direct',
    receivedAt: Date.now() - 20_000,
    ringSeconds: null,
    serviceId: null,
    language: 'lv',
    name: 'Alma Ūdre',
    address: '26000001',
    question,
    clientId: null,
    result: { kind: 'missed' },
  });
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/contacts' });
  await keys.goToRow(page.getByRole('grid', { name: t('app.nav.contacts') }), question);
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('contact.callOf', { ticket }) });
  await expect(dialog).toContainText('26000001');
  await expect(dialog.getByRole('textbox', { name: t('contact.act.note') })).toBeFocused();
  await keys.type('Ir, var saņemt.');
  await run('contacts.primary');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(question)).toBeHidden();
});
