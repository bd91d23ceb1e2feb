import { localDate } from '#shared/lib/time.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import type { Stage } from '../stage.ts';
import { frameStates } from './frameStates.ts';
import type { Stop, Way } from './stop.ts';

const SERVICE = 'vsaa-sickness-benefit';

export const agenda: Way = async function* (stage) {
  const { code, path } = await booked(stage);
  const { page, t, run, close } = await stage.open(path);
  const list = page.getByRole('grid', { name: t('app.nav.agenda') });
  await list.getByRole('row', { name: 'Alma' }).first().waitFor();
  yield { state: 'day', page };
  yield* details(stage, path, code);

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: t('appointment.book.title') });
  await dialog.waitFor();
  yield { state: 'booking', page };
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(t('appointment.gap.service')).waitFor();
  yield { state: 'booking with gaps', page };
  await dialog
    .getByRole('button', { name: new RegExp(t('appointment.field.service')) })
    .first()
    .click();
  await page.getByRole('option').nth(3).click();
  await dialog.getByText(t('appointment.when.other')).click();
  await dialog.getByText(t('appointment.when.choose'), { exact: true }).waitFor();
  yield { state: 'booking, another time', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await run('app.checkIn');
  const arriving = page.getByRole('dialog', { name: t('appointment.checkIn.title') });
  await arriving
    .getByRole('row')
    .or(arriving.getByText(t('appointment.checkIn.noneExpected')))
    .first()
    .waitFor();
  yield { state: 'check-in', page };
  await page.keyboard.type('Nav Tāda');
  await arriving.getByText(t('appointment.checkIn.nobody')).first().waitFor();
  yield { state: 'check-in, nobody found', page };
  await page.keyboard.press('Escape');
  await close();
  yield* frameStates(stage, '/agenda');
};

/** The first that is free: shortly before midnight it is tomorrow's. */
async function booked({ centre }: Stage): Promise<{ readonly code: string; readonly path: string }> {
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  const { nearest } = await api.call('appointment.times', {
    serviceIds: [SERVICE],
    kind: 'visit',
    day: null,
    exceptId: null,
  });
  const who = { clientId: null, name: 'Alma Ūdre', phone: '+371 29112233', note: 'Atnesīs lapu' };
  const how = { channel: 'phone', language: 'lv', need: 'none', videoCentreId: null } as const;
  const from = nearest[0] ?? 0;
  const { code } = await api.call('appointment.book', { ...who, ...how, serviceIds: [SERVICE], from });
  return { code, path: `/agenda/${localDate(from)}` };
}

/** One of them whole, moved, cancelled; its ticket given. */
async function* details({ open }: Stage, path: string, code: string): AsyncGenerator<Stop> {
  const { page, t, close } = await open(path);
  const list = page.getByRole('grid', { name: t('app.nav.agenda') });
  await list.getByRole('row', { name: 'Alma' }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ hasText: code });
  await dialog.waitFor();
  yield { state: 'one appointment', page };
  await dialog.getByRole('button', { name: t('appointment.move.act') }).click();
  const move = page.getByRole('alertdialog');
  await move.getByText(t('appointment.when.other')).waitFor();
  yield { state: 'move', page };
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: t('appointment.cancel.act') }).click();
  await page.getByRole('alertdialog').getByText(t('appointment.why.label')).waitFor();
  yield { state: 'cancel', page };
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(t('appointment.state.cancelled')).first().waitFor();
  yield { state: 'cancelled', page };
  await close();
}
