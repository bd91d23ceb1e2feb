import type { Page } from '@playwright/test';
import { officeApi } from '#tests/e2e/support/officeApi.ts';
import { openClientScreen } from '#tests/e2e/steps/handover.ts';
import { assignHalls } from '#tests/helpers/halls.ts';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import { putUpOutages } from './outages.ts';
import { emptyCentre } from './emptyCentre.ts';
import type { Stop, Way } from './stop.ts';

export const display: Way = async function* (stage) {
  const { page, t, close } = await stage.open('/display', await terminal(stage));
  await page.locator('.hall-call.is-newest').waitFor();
  yield { state: 'calls', page };
  // Any key allows the sound and shows what the display can be told.
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: t('staff.display.mute') }).waitFor();
  yield { state: 'somebody at it', page };
  await oldAnswers(page);
  await page.reload();
  await page.getByText(t('display.staleHelp')).waitFor();
  yield { state: 'old data', page };
  await close();
  const allWorks = await putUpOutages(stage);
  const told = await stage.open('/display', await terminal(stage));
  await told.page.locator('.hall-outage').waitFor();
  yield { state: 'outages', page: told.page };
  await told.close();
  await allWorks();
  yield* severalHalls(stage);

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

/** A column for each hall; then as they were, for the other ways. */
async function* severalHalls(stage: Stage): AsyncGenerator<Stop> {
  await assignHalls(stage.api, (_counter, index) => (index < 2 ? 'Lielā zāle' : 'Mazā zāle'));
  const visitId = await callFetched(stage);
  const { page, close } = await stage.open('/display', await terminal(stage));
  await page.getByRole('heading', { name: 'Mazā zāle' }).waitFor();
  yield { state: 'two halls', page };
  await close();
  await stage.api.call('visit.startService', { visitId });
  await endVisit(stage, visitId);
  await assignHalls(stage.api, () => null);
}

/** Somebody who may not see the call is called to this counter. */
async function callFetched({ api, language }: Stage): Promise<string> {
  const triage = {
    serviceId: null,
    lifeSituationId: null,
    need: 'lowVision',
    hasEid: null,
    language,
  } as const;
  const { visitId } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: null,
  });
  await api.call('visit.callThis', { visitId });
  return visitId;
}

/** What the display is told was true ten minutes ago. */
async function oldAnswers(page: Page): Promise<void> {
  await page.route('**/api/display.board*', async (route) => {
    const response = await route.fetch();
    const board = (await response.json()) as { at: number };
    await route.fulfill({ response, json: { ...board, at: board.at - 600_000 } });
  });
}

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
  await api.call('clientScreen.show', { screen: 'sign', language, title, fields });
  await page.getByText('LV80 BANK 0000 4351 9500 1').waitFor();
  yield { state: 'something to read above the signature', page };

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
