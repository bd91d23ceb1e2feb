import { SERVICE } from '#tests/e2e/steps/request.ts';
import { endVisit, serveClient } from '../stage.ts';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

const CLIENT = 'Jānis Bērziņš';

export const cases: Way = async function* (stage) {
  const empty = await stage.open('/cases');
  await empty.page.getByText(empty.t('handoff.cases.empty')).waitFor();
  yield { state: 'none', page: empty.page };
  await empty.close();

  const visitId = await serveClient(stage, SERVICE, CLIENT);
  const { handoffId } = await stage.api.call('handoff.offer', {
    visitId,
    toLevel: 3,
    target: { kind: 'level' },
    reason: 'nonStandard',
    clientMoves: false,
    question: 'Aizbildnim nav līdzi bāriņtiesas lēmuma. Vai varam pieņemt pieteikumu?',
    summary: 'Identitāte pārbaudīta, lapa reģistrā ir.',
    whyNotHere: '',
  });
  const list = await stage.open('/cases');
  await list.page.getByRole('grid', { name: list.t('app.nav.cases') }).waitFor();
  yield { state: 'list', page: list.page };
  await list.close();

  const opened = await stage.open(`/cases/${handoffId}`);
  await opened.page.getByRole('radiogroup', { name: opened.t('handoff.whatNow') }).waitFor();
  yield { state: 'one case', page: opened.page };
  await opened.page.getByText(opened.t('handoff.cases.giveBack'), { exact: true }).click();
  await opened.page.getByRole('button', { name: opened.t('handoff.refusedWhy') }).waitFor();
  yield { state: 'given back', page: opened.page };
  await opened.close();
  await endVisit(stage, visitId);
  yield* frameStates(stage, '/cases');
};
