import { expect } from '@playwright/test';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

const DIALOGS = [
  ['put away', 'handover.place'],
  ['client told', 'handover.tell'],
  ['sent', 'handover.send'],
  ['given back', 'handover.sendBack'],
] as const;

export const handover: Way = async function* (stage) {
  const board = () => stage.api.call('handover.board', {});
  await expect.poll(async () => (await board()).rows.length, { timeout: 60_000 }).toBeGreaterThan(0);
  const { rows } = await board();
  const { page, t, close } = await stage.open('/handover');
  await page.getByText(t('handover.chooseOne')).waitFor();
  yield { state: 'board', page };
  await close();

  const opened = await stage.open(`/handover/${rows[0]?.requestId ?? ''}`);
  await opened.page
    .getByRole('button', { name: t('handover.handOver') })
    .first()
    .waitFor();
  yield { state: 'one result', page: opened.page };
  for (const [state, act] of DIALOGS) {
    await opened.run(act);
    await opened.page.getByRole('alertdialog').waitFor();
    yield { state, page: opened.page };
    await opened.keys.press('Escape');
    await opened.page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  }
  await opened.close();
  yield* frameStates(stage, '/handover');
};
