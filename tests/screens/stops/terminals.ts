import { officeApi } from '#tests/e2e/support/officeApi.ts';
import { openClientScreen } from '#tests/e2e/steps/handover.ts';
import { serveClient, type Stage } from '../stage.ts';
import { emptyCentre } from './emptyCentre.ts';
import type { Way } from './stop.ts';

export const display: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/display', await terminal(stage));
  await page.locator('.hall-call.is-newest').waitFor();
  yield { state: 'calls', page };
  await close();

  const api = await emptyCentre(stage);
  const { token } = await api.call('session.openTerminal', { kind: 'display' });
  const empty = await stage.open('/display', officeApi(stage.emptyUrl, token), stage.emptyUrl);
  await empty.page.getByText(t('display.nobody')).waitFor();
  yield { state: 'nobody called', page: empty.page };
  await empty.close();

  const closed = await stage.open('/display', null);
  await closed.page.getByText(t('display.closed'), { exact: true }).waitFor();
  yield { state: 'not opened', page: closed.page };
  await closed.close();
};

async function terminal({ api, centre }: Stage) {
  const { token } = await api.call('session.openTerminal', { kind: 'display' });
  return officeApi(centre.office.url, token);
}

export const clientScreen: Way = async function* (stage) {
  const { api, language } = stage;
  const clerk = await stage.open('/counter');
  const { t } = clerk;
  await clerk.page.getByRole('grid', { name: t('queue.waiting') }).waitFor();
  const page = await openClientScreen(clerk);
  yield { state: 'idle', page };

  const visitId = await serveClient(stage, 'vsaa-old-age-pension', 'Marta Liepa');
  const title = language === 'lv' ? 'Vecuma pensija' : 'Old-age pension';
  const fields = [
    { label: language === 'lv' ? 'Vārds, uzvārds' : 'Name', value: 'Marta Liepa' },
    { label: language === 'lv' ? 'Konta numurs' : 'Account number', value: 'LV80 BANK 0000 4351 9500 1' },
    { label: language === 'lv' ? 'Tālrunis' : 'Phone', value: '28 001 122' },
  ];
  await api.call('clientScreen.show', { screen: 'data', language, title, fields });
  await page.getByText(t('clientScreen.data.read')).waitFor();
  yield { state: 'data to read', page };

  await api.call('clientScreen.show', { screen: 'sign', language, title, fields: [] });
  await page.getByText(t('clientScreen.sign.text')).waitFor();
  yield { state: 'signature', page };

  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: true });
  // The rating is in the language that was noted at the door.
  const faces = page.getByRole('radiogroup').first();
  await faces.waitFor();
  yield { state: 'rating', page };
  await faces.getByRole('radio').last().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button').last().waitFor();
  yield { state: 'rating, second question', page };
  await clerk.close();

  const unlinked = await stage.open('/client', null);
  await unlinked.page.getByText(t('clientScreen.unlinked.title')).waitFor();
  yield { state: 'not linked', page: unlinked.page };
  await unlinked.close();
};
