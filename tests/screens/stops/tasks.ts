import { expect } from '@playwright/test';
import { handOverElsewhere } from '#tests/e2e/support/otherCounter.ts';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

const CLIENT = 'Pēteris Kalniņš';

export const tasks: Way = async function* (stage) {
  await contradict(stage);
  const { page, t, close } = await stage.open('/tasks');
  const row = page
    .getByRole('grid', { name: t('app.nav.tasks') })
    .getByRole('row')
    .filter({ hasText: CLIENT });
  await row.waitFor();
  yield { state: 'list', page };

  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: t('tasks.whichStands') }).waitFor();
  yield { state: 'one contradiction', page };
  await close();
  yield* frameStates(stage, '/tasks');
};

/** Two counters hand over one result without knowing of each other. */
async function contradict(stage: Stage): Promise<void> {
  const { api, centre } = stage;
  const visitId = await serveClient(stage, 'vsaa-childcare-allowance', CLIENT);
  const ready = async () =>
    (await api.call('handover.board', {})).rows.find((row) => row.clientName === CLIENT);
  await expect.poll(ready, { timeout: 60_000 }).toBeDefined();
  const result = await ready();
  if (!result) throw new Error(`${CLIENT} has nothing to fetch`);
  await centre.network.cut('refused');
  await api.call('handover.handOver', {
    requestId: result.requestId,
    visitId,
    to: 'client',
    signature: null,
  });
  await handOverElsewhere(centre.backofficeUrl, result.clientId);
  await centre.network.restore();
  await api.call('outbox.tryNow', {});
  await expect.poll(async () => (await api.call('task.list', {})).open.length).toBeGreaterThan(0);
  await endVisit(stage, visitId);
}
