import { setTimeout as delay } from 'node:timers/promises';
import { v7 } from 'uuid';
import { expect, test } from './fixtures.ts';
import { signInByApi, type OfficeApi } from './support/officeApi.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';

const RESIDENCE = 'pmlp-declare-residence';

test('a fee is paid, taken back, paid again and partly given back, by keyboard alone (INT-15)', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const requestId = await registered(api);
  const { page, keys, t, run } = await open({
    language: 'lv',
    token: api.token,
    path: `/requests/${requestId}`,
  });
  const about = page.getByRole('region', { name: t('request.view.about') });
  await expect(about).toContainText(t('payment.standing.toPay', { due: '4,27\u00a0€' }));

  const receipt = `E2E-${Date.now()}`;
  const dialog = page.getByRole('alertdialog');
  const pay = async () => {
    await page.getByRole('button', { name: t('payment.act.open') }).waitFor();
    await run('requests.fee');
    await expect(dialog.getByRole('textbox', { name: t('payment.dialog.terminalReceipt') })).toBeFocused();
    await keys.type(receipt);
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(about).toContainText(t('payment.standing.paid'));
  };
  await pay();
  await run('app.undo');
  await expect(about).toContainText(t('payment.standing.toPay', { due: '4,27\u00a0€' }));
  await pay();

  await run('requests.fee');
  const amount = dialog.getByRole('textbox', { name: t('payment.dialog.amount') });
  await expect(amount).toHaveValue('4,27');
  await keys.fill(amount, '5');
  await expect(dialog).toContainText(t('payment.missing.tooMuch', { most: '4,27\u00a0€' }));
  await keys.fill(amount, '1,27');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(about).toContainText(t('payment.standing.part', { due: '1,27\u00a0€' }));

  const { rows } = await api.call('payment.day', { day: null });
  const mine = rows.filter((row) => row.requestId === requestId);
  expect(mine.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
    ['taken', 427],
    ['refunded', 127],
  ]);
});

test('a fee that another counter records meanwhile stays a payment here, and nothing is given back', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const requestId = await registered(api);
  const path = `/requests/${requestId}`;
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path });
  await page.getByRole('button', { name: t('payment.act.open') }).waitFor();
  await run('requests.fee');
  const dialog = page.getByRole('alertdialog');
  const receipt = dialog.getByRole('textbox', { name: t('payment.dialog.terminalReceipt') });
  await expect(receipt).toBeFocused();
  await keys.type('K-2');
  const paid = { requestId, fee: null, isSharedReceipt: false, amountCents: 427, way: 'cash' } as const;
  await api.call('payment.take', { ...paid, receiptNumber: `E2E-${Date.now()}` });
  await expect(dialog).toContainText(t('payment.overtaken.text'));
  await expect(receipt).toHaveValue('K-2');
  await keys.press('Control+Enter');
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
  const { standing, takings } = await api.call('payment.get', { requestId });
  expect([standing, takings.map(({ leftCents }) => leftCents)]).toEqual(['paid', [427]]);
});

test('a receipt that was entered today is told, and may be for two requests', async ({ open, centre }) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const receiptNumber = `E2E-${Date.now()}`;
  const paid = { requestId: await registered(api), fee: null, isSharedReceipt: false, amountCents: 427 };
  await api.call('payment.take', { ...paid, way: 'card', receiptNumber });
  const requestId = await registered(api);
  const { page, keys, t, run } = await open({
    language: 'lv',
    token: api.token,
    path: `/requests/${requestId}`,
  });
  await page.getByRole('button', { name: t('payment.act.open') }).waitFor();
  await run('requests.fee');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('textbox', { name: t('payment.dialog.terminalReceipt') })).toBeFocused();
  await keys.type(receiptNumber);
  await keys.press('Control+Enter');
  await expect(dialog).toContainText(t('errors.rule.payment.receiptUsed'));
  await keys.tick(dialog.getByRole('checkbox', { name: t('payment.dialog.shared') }));
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect((await api.call('payment.get', { requestId })).standing).toBe('paid');
});

test('the manager opens the list of the day from the day, with what was taken and is still to be paid', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const receiptNumber = `E2E-${Date.now()}`;
  const taking = { fee: null, isSharedReceipt: false, amountCents: 200, receiptNumber };
  const requestId = await registered(api);
  await api.call('payment.take', { ...taking, requestId, way: 'transfer' });
  const manager = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const { page, keys, t, run } = await open({ language: 'lv', token: manager.token, path: '/day' });
  await page.getByText(t('day.made.title')).waitFor();
  // Copies need no client (INT-18): a digit says what, a number how much.
  await run('app.palette');
  await keys.type(t('ancillary.act'));
  await page
    .getByRole('menuitem', { name: t('ancillary.act') })
    .and(page.locator('[data-focused]'))
    .waitFor();
  await keys.press('Enter');
  await page.getByRole('alertdialog').getByRole('radio').first().waitFor();
  await keys.press('1');
  await keys.type('4');
  await keys.press('Control+Enter');
  const copies = page.getByRole('grid', { name: t('ancillary.title') });
  await expect(copies).toContainText(t('ancillary.pages', { count: 4 }));
  await run('app.undo');
  await expect(copies).toBeHidden();
  await run('day.payments');
  const row = page
    .getByRole('grid', { name: t('payment.day.movements') })
    .getByRole('row')
    .filter({ hasText: receiptNumber });
  await expect(row).toContainText('Ilze Ozola');
  await expect(row).toContainText('2\u00a0€');
  const side = page.getByRole('complementary', { name: t('payment.day.sums') });
  await expect(side).toContainText(t('payment.standing.part', { due: '2,27\u00a0€' }));
  // Both keys come before the list that the first one asked for.
  await page.route('**/api/payment.day', async (route) => {
    await delay(500);
    await route.continue();
  });
  await run('payments.previous');
  await expect(row).toBeHidden();
  await run('payments.today');
  await expect(row).toBeVisible();
});

/** A declaration of residence, taken in at the counter for 4.27 €; the counter is free again afterwards. */
async function registered(api: OfficeApi): Promise<string> {
  const { visitId } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  const data = { givenName: 'Alma', familyName: 'Maksātāja', code: '', phone: '', email: '' };
  await api.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
  await api.call('visit.checkIdentity', {
    visitId,
    document: 'passport',
    method: 'lookedAt',
    validTo: '2035-01-01',
    numberEnd: '1234',
  });
  const { requestId } = await api.call('request.register', {
    draftId: v7(),
    visitId,
    serviceId: RESIDENCE,
    channel: 'paper',
    declined: [],
    documentsSeen: [],
    answers: await completeAnswers(api, RESIDENCE),
  });
  await api.call('visit.finish', { visitId, offerRating: false });
  return requestId;
}
