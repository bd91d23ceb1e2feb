import { findCard } from '#shared/catalogue/catalogue.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { v7 } from 'uuid';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import type { Stop } from './stop.ts';

const SERVICE = 'vsaa-sickness-benefit';

/** A delegation at the counter, from none to filed. */
export async function* delegationStates(stage: Stage): AsyncGenerator<Stop> {
  const { api, language } = stage;
  const visitId = await serveClient(stage, SERVICE, 'Pēteris Kalniņš');
  const body = { draftId: v7(), visitId, serviceId: SERVICE, channel: 'assisted' } as const;
  const draft = { ...body, declined: [], documentsSeen: [], answers: await completeAnswers(api, SERVICE) };
  await api.call('request.saveDraft', draft);
  const { page, t, run, close } = await stage.open('/counter');
  const service = findCard(SERVICE)?.name[language] ?? '';
  await page.getByRole('tab', { name: t('counter.tabs.draft', { service }) }).click();
  const strip = page.getByRole('group', { name: t('delegation.title') });
  await strip.waitFor();
  yield { state: 'no delegation yet', page };
  await run('counter.delegate');
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'drawing up a delegation', page };
  await run('counter.primary');
  await strip.getByText(t('delegation.standing.drawnUp')).waitFor();
  yield { state: 'delegation to be signed', page };
  const { clients } = await api.call('client.search', { text: 'Pēteris Kalniņš', limit: 1 });
  const { delegations } = await api.call('delegation.ofClient', { clientId: clients[0]?.clientId ?? '' });
  const delegationId = delegations[0]?.delegationId ?? '';
  await api.call('delegation.sign', { delegationId, how: 'paper' });
  const { requestId } = await api.call('request.register', draft);
  await page.getByRole('tab', { name: t('counter.tabs.registered', { service }) }).click();
  await page.getByRole('button', { name: t('delegation.act.show') }).waitFor();
  yield { state: 'to be filed under a delegation', page };
  await api.call('delegation.submit', { delegationId, requestId, confirmed: 'readOut' });
  await page.getByText('SANDBOX-').waitFor();
  yield { state: 'filed under a delegation', page };
  await close();
  await endVisit(stage, visitId);
}
