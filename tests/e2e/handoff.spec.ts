import { expect, mayTake, test } from './fixtures.ts';
import { callThis } from './steps/calling.ts';
import { SERVICE } from './steps/request.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

const QUESTION = 'Klientam trūkst stāža līdz 1996. gadam. Kā to pierādīt?';
const WHY = 'Strīdas par sistēmas datiem';

test('a client goes to the specialist with the question and comes back with one key, by keyboard alone', async ({
  open,
  openAs,
  centre,
}) => {
  mayTake(120);
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  await serveNewClient(api, 'Vilhelms', 'Strīdnieks', SERVICE);
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  const { page, keys, t, field, run } = clerk;
  const ticket = await page.locator('.visit-ticket').innerText();
  await run('counter.handOff');
  const dialog = page.getByRole('dialog', { name: t('handoff.title', { ticket }) });
  await expect(dialog.getByRole('radio', { name: /Jānis Liepiņš/ })).toBeChecked();
  await expect(field('handoff.question').locator(':focus')).toHaveCount(1);
  await keys.type(QUESTION);
  // A service that is usually done at the counter needs a reason (LVL-10); the words already written stay.
  await run('counter.primary');
  await expect(dialog).toContainText(t('handoff.whyNotHereMissing'));
  await expect(field('handoff.whyNotHere').locator(':focus')).toHaveCount(1);
  await keys.type(WHY);
  await run('counter.primary');
  await dialog.waitFor({ state: 'hidden' });
  const mine = page.getByRole('grid', { name: t('handoff.list.mine') });
  await expect(mine).toContainText(t('handoff.status.offered'));

  const specialist = await openAs('Jānis Liepiņš', '4. lodziņš', 'lv', '/counter');
  const { page: desk } = specialist;
  await freeCounter(specialist);
  const incoming = desk.getByRole('grid', { name: t('handoff.list.incomingLabel') });
  await specialist.keys.goToRow(incoming, ticket);
  await specialist.keys.press('Enter');
  const offered = desk.getByRole('dialog', {
    name: t('handoff.incomingTitle', { ticket, who: 'Anna Kļaviņa' }),
  });
  await expect(offered).toContainText(QUESTION);
  await expect(offered).toContainText(WHY);
  await specialist.run('counter.primary');
  await expect(desk.locator('.called-ticket')).toHaveText(ticket);
  await specialist.run('counter.primary');
  await expect(desk.locator('.handoff-notices')).toContainText(QUESTION);
  await expect(desk.locator('.visit-band')).toContainText('Vilhelms Strīdnieks');

  await specialist.run('counter.giveBack');
  await desk.locator('.counter.is-idle').waitFor();
  await expect(mine).toContainText(t('handoff.status.refused'));
  await callThis(clerk, ticket);
  await clerk.run('counter.primary');
  await expect(page.locator('.handoff-notices')).toContainText(t('handoff.refusal.simple'));
  await run('counter.finish');
  const finish = page.getByRole('dialog', { name: t('counter.finish.title', { ticket }) });
  await finish.waitFor();
  await keys.press('1');
  await finish.getByRole('list', { name: t('counter.outcome.title') }).waitFor();
  await run('counter.primary');
  await page.locator('.counter.is-idle').waitFor();
});

/** The demonstration begins in the middle of the day: a client may sit at the counter. */
async function freeCounter({ page, run }: Workplace): Promise<void> {
  const idle = page.locator('.counter.is-idle');
  await idle.or(page.locator('.visit-ticket')).or(page.locator('.called-ticket')).first().waitFor();
  if (await idle.isVisible()) return;
  if (await page.locator('.called-ticket').isVisible()) await run('counter.left');
  else {
    await run('counter.park');
    await page.getByRole('dialog').waitFor();
    await run('counter.primary');
  }
  await idle.waitFor();
}
