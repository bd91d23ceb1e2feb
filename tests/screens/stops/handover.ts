import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

export const handover: Way = async function* (stage) {
  const { rows } = await stage.api.call('handover.board', {});
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
  await opened.close();
  yield* frameStates(stage, '/handover');
};
