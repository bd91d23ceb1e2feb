import { v7 } from 'uuid';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import type { Stop } from './stop.ts';

const SERVICE = 'vsaa-childbirth-allowance';

/** Help with an e-service at the counter, under way, given up and completed. */
export async function* guidedStates(stage: Stage): AsyncGenerator<Stop> {
  const { api } = stage;
  const visitId = await serveClient(stage, SERVICE, 'Pēteris Kalniņš');
  const body = { draftId: v7(), visitId, serviceId: SERVICE, channel: null, answers: {} } as const;
  await api.call('request.saveDraft', { ...body, declined: [], documentsSeen: [] });
  const { page, t, run, close } = await stage.open('/counter');
  await page.getByRole('heading', { name: t('request.how') }).waitFor();
  await run('counter.guided');
  const steps = page.getByRole('list', { name: t('guided.steps') });
  await steps.waitFor();
  for (const digit of ['1', '2', '3']) await page.keyboard.press(digit);
  await steps.getByRole('checkbox', { checked: true }).nth(2).waitFor();
  yield { state: 'helping with an e-service', page };
  await run('counter.finish');
  await page.getByRole('dialog').waitFor();
  yield { state: 'help with an e-service not ended', page };
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const dialog = page.getByRole('alertdialog');
  await run('counter.giveUp');
  await dialog.getByText(t('guided.reason.noMeans')).click();
  yield { state: 'an e-service given up', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await run('counter.primary');
  await dialog.getByText(t('guided.taught.partly')).click();
  yield { state: 'an e-service completed', page };
  await run('counter.primary');
  await page.getByRole('list', { name: t('guided.title') }).waitFor();
  yield { state: 'what came of an e-service', page };
  await close();
  await endVisit(stage, visitId);
}
