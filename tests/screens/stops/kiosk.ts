import type { Page } from '@playwright/test';
import { officeApi } from '#tests/e2e/support/officeApi.ts';
import { startSandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import { emptyCentre } from './emptyCentre.ts';
import { putUpOutages } from './outages.ts';
import type { Stage } from '../stage.ts';
import type { Stop, Way } from './stop.ts';

export const kiosk: Way = async function* (stage) {
  const { page, close } = await stage.open('/kiosk', await terminal(stage));
  await settledOn(page, 'start');
  yield { state: 'idle', page };
  const { languages } = await stage.api.call('kiosk.settings', {});
  await page.keyboard.press(String(languages.indexOf(stage.language) + 1));
  await settledOn(page, 'matter');
  yield { state: 'matter', page };
  await page.keyboard.press('1');
  await settledOn(page, 'need');
  yield { state: 'need', page };
  for (const key of ['F2', 'F4', 'F6']) await page.keyboard.press(key);
  yield { state: 'easier to read and reach', page };
  await page.keyboard.press('F2');
  await page.keyboard.press('3');
  await settledOn(page, 'ticket');
  yield { state: 'ticket', page };
  await close();
  yield* withOutages(stage);
  yield* withoutPaper(stage);
  yield* closedCentre(stage);
  yield* lostOffice(stage);

  const unlinked = await stage.open('/kiosk', null);
  await unlinked.page.getByText(unlinked.t('kiosk.unlinked.title')).waitFor();
  yield { state: 'not opened', page: unlinked.page };
  await unlinked.close();
};

async function* withOutages(stage: Stage): AsyncGenerator<Stop> {
  const allWorks = await putUpOutages(stage);
  const { page, close } = await stage.open('/kiosk', await terminal(stage));
  await page.locator('.kiosk-warning').waitFor();
  yield { state: 'outages', page };
  await close();
  await allWorks();
}

/** Told before anything is chosen; and when it runs out in between, before the number is given. */
async function* withoutPaper(stage: Stage): AsyncGenerator<Stop> {
  const sandbox = await startSandboxPrinter();
  sandbox.faults.paper = 'out';
  const { host, port } = sandbox;
  const codePages = { baltic: 51, cyrillic: 46 };
  await stage.api.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
  const { page, close } = await stage.open('/kiosk', await terminal(stage));
  await settledOn(page, 'start');
  await page.locator('.kiosk-warning').waitFor();
  yield { state: 'no paper', page };
  for (const step of ['matter', 'need', 'noPaper']) {
    await page.keyboard.press('1');
    await settledOn(page, step);
  }
  yield { state: 'paper ran out', page };
  await close();
  await stage.api.call('printer.change', { kind: 'dialog' });
  await sandbox.close();
}

async function* closedCentre(stage: Stage): AsyncGenerator<Stop> {
  const api = await emptyCentre(stage);
  const settings = await api.call('centre.settings', {});
  // Monday is 0 there, Sunday here: today's number is tomorrow's weekday.
  const tomorrow = new Date().getDay();
  const openingHours = settings.openingHours.map((_hours, weekday) =>
    weekday === tomorrow ? [{ from: '08:30', to: '17:00' }] : [],
  );
  await api.call('centre.changeSettings', { ...settings, openingHours });
  const { token } = await api.call('session.openTerminal', { kind: 'kiosk' });
  const { page, close } = await stage.open('/kiosk', officeApi(stage.emptyUrl, token), stage.emptyUrl);
  await settledOn(page, 'closed');
  yield { state: 'closed', page };
  await close();
  await api.call('centre.changeSettings', settings);
}

async function* lostOffice(stage: Stage): AsyncGenerator<Stop> {
  const { page, close } = await stage.open('/kiosk', await terminal(stage));
  await settledOn(page, 'start');
  await page.route('**/api/kiosk.state', (route) => route.abort());
  await settledOn(page, 'lost');
  yield { state: 'office lost', page };
  await close();
}

async function terminal({ api, centre }: Stage) {
  const { token } = await api.call('session.openTerminal', { kind: 'kiosk' });
  return officeApi(centre.office.url, token);
}

/** The page has come, and a press is meant for it. */
async function settledOn(page: Page, step: string): Promise<void> {
  await page.locator(`.kiosk[data-step="${step}"]:not(.is-settling)`).waitFor();
}
