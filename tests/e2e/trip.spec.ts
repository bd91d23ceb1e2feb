import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';

test('a bus plans its day, departs, opens a stop, forgets nobody, and comes back, by keyboard alone', async ({
  centre,
  open,
}) => {
  const manager = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const { isRegional, attached } = await manager.call('centre.profile', {});
  await manager.call('centre.setProfile', { isRegional: false, isMobile: true, attached: [] });
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', null);
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/trips' });
  await expect(page.getByRole('link', { name: t('app.nav.trips') })).toBeVisible();

  await expect(page.getByRole('button', { name: t('trip.plan.act') })).toBeVisible();
  await run('trips.plan');
  const dialog = page.getByRole('alertdialog', { name: t('trip.plan.title') });
  const field = (name: string) => dialog.getByRole('textbox', { name });
  await keys.fill(field(t('trip.stop.from')), '0900');
  await keys.fill(field(t('trip.stop.to')), '1045');
  await keys.fill(field(t('trip.stops.place')), 'Tome');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: t('trip.pack.title') })).toContainText(
    t('trip.pack.catalogue', { version: '' }).split(',')[0]?.trim() ?? '',
  );

  const { repeat } = await api.call('trip.overview', {});
  const repeating = page.getByRole('alertdialog', { name: t('trip.repeat.title') });
  await run('trips.repeat');
  await expect(repeating.getByRole('definition')).toHaveText([t('trip.repeat.stops', { count: 1 })]);
  await keys.press('Escape');
  await expect(repeating).toBeHidden();
  expect((await api.call('trip.overview', {})).ahead).toEqual([]);
  await run('trips.repeat');
  await expect(repeating).toBeVisible();
  await keys.press('Control+Enter');
  await expect(repeating).toBeHidden();
  const { ahead } = await api.call('trip.overview', {});
  expect(ahead.map(({ date }) => date)).toEqual(repeat.days.map(({ date }) => date));
  await api.call('trip.cancel', { tripId: ahead[0]?.tripId ?? '' });

  await keys.fill(page.getByRole('textbox', { name: t('trip.km.label') }), '50000');
  await keys.press('Control+Enter');
  const opening = page.getByRole('button', { name: t('trip.act.openStop', { place: 'Tome' }) });
  await expect(opening).toBeVisible();
  await keys.press('Control+Enter');
  // The hall of the demonstration is full: whoever waits is seen to before the bus packs.
  await expect(page.getByRole('button', { name: t('trip.act.closeStop', { place: 'Tome' }) })).toBeVisible();
  const { current, waiting } = await api.call('trip.overview', {});
  expect(current?.stops[0]?.openedAt).not.toBeNull();
  expect(waiting).toBeGreaterThan(0);
  await expect(page.getByText(t('trip.there.waiting', { count: waiting })).first()).toBeVisible();
  await api.call('trip.undo', { tripId: current?.tripId ?? '', what: 'trip.stopOpened' });
  await expect(opening).toBeVisible();
  await keys.fill(page.getByRole('textbox', { name: t('trip.km.label') }), '50072');
  await run('trips.close');
  await expect(page.getByRole('alertdialog', { name: t('trip.ask.stopsAhead') })).toBeVisible();
  await keys.press('Control+Enter');
  await expect(page.getByText(t('trip.state.skipped'))).toBeVisible();
  await expect(page.getByRole('region', { name: t('trip.account.title') })).toContainText('72');

  const before = attached.map(({ institutionId, reason }) => ({ institutionId, reason }));
  await manager.call('centre.setProfile', { isRegional, isMobile: false, attached: before });
  await expect(page.getByRole('link', { name: t('app.nav.trips') })).toBeHidden();
});
