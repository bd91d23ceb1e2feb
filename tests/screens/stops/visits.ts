import { localDate, localTime } from '#shared/lib/time.ts';
import { SERVICE } from '#tests/e2e/steps/request.ts';
import { serveClient } from '../stage.ts';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const CLIENT = 'Jānis Bērziņš';
const why = { reason: 'mixedUp', words: 'Abi atnāca reizē, atvērts nepareizais.' } as const;

/** The demonstration's morning, one visit called before its turn and left open, one put right, one entered later. */
export const visits: Way = async function* (stage) {
  const visitId = await serveClient(stage, SERVICE, CLIENT);
  const list = await stage.open('/visits');
  await list.page.getByRole('grid', { name: list.t('visits.label') }).waitFor();
  yield { state: 'list', page: list.page };
  await list.run('visits.enter');
  await list.page.getByRole('alertdialog', { name: list.t('visits.enter.title') }).waitFor();
  yield { state: 'enter a forgotten one', page: list.page };
  await list.close();

  const opened = await stage.open(`/visits/${visitId}`);
  const { page, run, t } = opened;
  await page.getByRole('list', { name: t('visits.way.title') }).waitFor();
  yield { state: 'one visit', page };
  await run('visits.end');
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'end later', page };
  await page.keyboard.press('Escape');
  await run('visits.outcome');
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'correct the outcome', page };
  await page.keyboard.press('Escape');
  await run('visits.client');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox', { name: t('clients.find') }).fill('Bērziņš');
  await dialog.getByRole('grid').waitFor();
  yield { state: 'correct the client', page };
  await page.keyboard.press('Escape');

  const time = localTime(Date.now());
  await stage.api.call('visit.endLater', { visitId, how: 'finished', time, outcome: 'consultation', why });
  await stage.api.call('visit.correctClient', { visitId, clientId: null, why });
  const day = localDate(Date.now());
  await stage.api.call('visit.enterLater', {
    day,
    from: time,
    to: time,
    triage,
    outcome: 'consultation',
    why: { reason: 'forgotten', words: '' },
  });
  await page.getByText(t('visits.step.clientCorrected')).waitFor();
  yield { state: 'corrected', page };
  await opened.close();
  yield* frameStates(stage, '/visits');
};
