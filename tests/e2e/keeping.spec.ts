import { expect, test } from './fixtures.ts';
import { DEMO_BUS } from '#backoffice/sandbox/otherCentre.ts';
import { signInByApi } from './support/officeApi.ts';

test('a result is put on a shelf, its client told, it is sent, comes back and goes to its owner, by keyboard alone', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', null);
  const board = async () => (await api.call('handover.board', {})).rows;
  await expect.poll(async () => (await board()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const { requestId = '', clientName = '' } = (await board()).at(-1) ?? {};
  const { page, keys, t, run } = await open({
    language: 'lv',
    token: api.token,
    path: `/handover/${requestId}`,
  });
  const pane = page.getByRole('region', { name: clientName });
  const dialog = page.getByRole('alertdialog');
  await pane.waitFor();

  await run('handover.place');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await keys.press('Control+Enter');
  // Nothing was written, so nothing is kept; the field is where one goes on.
  await expect(dialog.getByRole('alert')).toContainText(t('errors.rule.request.placeMissing'));
  await keys.type('A 12');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText(t('keeping.onShelf', { place: 'A 12' }));

  // MOB-01: the only bus there is, is chosen; what is on it is not handed over at the counter before it was taken back.
  const where = dialog.getByRole('radiogroup', { name: t('keeping.place.where') });
  await run('handover.place');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await keys.choose(where, t('keeping.place.bus'));
  await expect(dialog).toContainText(DEMO_BUS.name);
  await keys.fill(dialog.getByRole('textbox'), 'Tome');
  await keys.fillDate(dialog.getByRole('group', { name: t('keeping.place.stopOn') }), '01122026');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const away = t('keeping.away.onBus', { bus: DEMO_BUS.name, place: 'Tome', day: '01.12.2026' });
  await expect(pane.getByText(away)).toBeVisible();
  await run('handover.place');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await keys.choose(where, t('keeping.place.shelf'));
  // A stop is no shelf.
  await expect(dialog.getByRole('textbox')).toHaveValue('');
  await keys.fill(dialog.getByRole('textbox'), 'A 12');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(pane.getByText(away)).toBeHidden();

  await run('handover.tell');
  await dialog.waitFor();
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText(t('keeping.tell.phone'));
  await expect(pane).toContainText(t('handover.age.told'));

  await run('handover.send');
  await keys.fill(dialog.getByRole('textbox'), 'RR123456785LV');
  await keys.press('Control+Enter');
  await expect(page.getByText(t('handover.notWaiting'))).toBeVisible();
  expect((await api.call('request.get', { requestId })).status).toBe('sent');

  const request = await open({ language: 'lv', token: api.token, path: `/requests/${requestId}` });
  await expect(request.page.getByText(/RR123456785LV/)).toBeVisible();
  await request.run('requests.cameBack');
  const again = request.page.getByRole('alertdialog');
  await request.keys.fill(again.getByRole('textbox'), 'B 3');
  await request.keys.press('Control+Enter');
  await expect(again).toBeHidden();
  await expect(request.page.getByText(t('keeping.onShelf', { place: 'B 3' }))).toBeVisible();

  await expect(pane).toBeVisible();
  await run('handover.sendBack');
  await dialog.waitFor();
  await keys.press('Control+Enter');
  await expect(page.getByText(t('handover.notWaiting'))).toBeVisible();
  const { status, sendingBack } = await api.call('request.get', { requestId });
  expect([status, sendingBack?.reason]).toEqual(['sentBack', 'unclaimed']);
});
