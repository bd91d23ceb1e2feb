import type { Stop, Way } from './stop.ts';
import { endVisit } from '../stage.ts';
import { frameStates } from './frameStates.ts';

/** The demonstration has one of each: a call that ended, one to return, an e-mail to answer. */
export const contacts: Way = async function* (stage) {
  const { page, t, run, close } = await stage.open('/contacts');
  await page.getByRole('grid', { name: t('app.nav.contacts') }).waitFor();
  yield { state: 'list', page };

  await run('app.call');
  const call = page.getByRole('dialog', { name: t('contact.log.call') });
  await call.waitFor();
  yield { state: 'phone rings', page };
  await page.keyboard.type('Vai var pierakstīties pie NVA');
  await call.getByRole('textbox', { name: t('contact.log.number') }).fill('26123450');
  await call.getByText(t('contact.log.known')).waitFor();
  await call.getByText(t('contact.result.callBack')).click();
  yield { state: 'call to return', page };
  await page.keyboard.press('Escape');
  await run('app.email');
  await page.getByRole('dialog', { name: t('contact.log.letter') }).waitFor();
  yield { state: 'e-mail', page };
  await page.keyboard.press('Escape');

  const { open } = await stage.api.call('contact.list', {});
  const first = open[0];
  if (!first) throw new Error('the demonstration has a call to return');
  await close();
  yield* oneOf(stage, first.visitId);
  yield* frameStates(stage, '/contacts');
};

async function* oneOf(stage: Parameters<Way>[0], visitId: string): AsyncGenerator<Stop> {
  const { page, t, close } = await stage.open(`/contacts/${visitId}`);
  await page.getByRole('textbox', { name: t('contact.act.note') }).waitFor();
  yield { state: 'one to return', page };
  await page.locator('.segment').getByText(t('contact.act.plan'), { exact: true }).click();
  yield { state: 'put off', page };
  await close();

  await stage.api.call('contact.take', { visitId });
  const counter = await stage.open('/counter');
  await counter.page.getByRole('list', { name: t('counter.timeline.label') }).waitFor();
  yield { state: 'at the counter', page: counter.page };
  await counter.close();
  await endVisit(stage, visitId);
}
