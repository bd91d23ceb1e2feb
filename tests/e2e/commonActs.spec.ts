import { COMMON_ACTS, type CommonAct } from '#tests/docs/commonActs.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import type { Workplace } from './support/workplace.ts';

const COUNTER = '2. lodziņš';

const triage = {
  serviceId: 'pmlp-declare-residence',
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

test('the ten commonest acts need no mouse and at most three key presses', async ({ openAs, centre }) => {
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  await greeter.page.getByRole('combobox').and(greeter.page.locator(':focus')).waitFor();
  await perform(greeter, 'Give a number');
  await expect(greeter.page.locator('.door-number.is-given')).toHaveText(/^A\d{3}$/);
  await perform(greeter, 'Answer at the door');
  await expect(greeter.page.getByText(greeter.t('door.helped.answered')).last()).toBeVisible();

  const api = await signInByApi(centre.office.url, 'Līga Balode', null);
  for (let client = 0; client < 3; client += 1) {
    await api.call('door.issueTicket', { triage, missingDocuments: [], overrideReason: null });
  }
  // What is tested are the keys, not the time a client needs to cross the hall.
  const manager = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const usual = await manager.call('queue.settings', {});
  await manager.call('queue.changeSettings', { ...usual, recallPauseSeconds: 0 });
  const clerk = await openAs('Ilze Ozola', COUNTER, 'lv', '/counter');
  const { page, t } = clerk;
  const idle = page.locator('.idle-body');
  const called = page.locator('.called-ticket');
  await idle.waitFor();

  await perform(clerk, 'Call the next client');
  await called.waitFor();
  await perform(clerk, 'Call again');
  await expect(page.getByText(/2\. reize/)).toBeVisible();
  await manager.call('queue.changeSettings', usual);
  await perform(clerk, 'The client is here');
  await page.locator('.visit-ticket').waitFor();
  await perform(clerk, 'Record a consultation');
  await expect(page.getByRole('list', { name: t('counter.outcome.title') })).toContainText(
    t('counter.outcome.consultation'),
  );
  await perform(clerk, 'Finish the visit');
  await idle.waitFor();

  await perform(clerk, 'Call the next client');
  await called.waitFor();
  await perform(clerk, 'The client is here');
  await page.locator('.visit-ticket').waitFor();
  await perform(clerk, 'Park the client');
  await idle.waitFor();

  await perform(clerk, 'Call the next client');
  await called.waitFor();
  await perform(clerk, 'Not here');
  await idle.waitFor();
  await perform(clerk, 'Take it back');
  await called.waitFor();
  // Leaves the counter free for whoever comes next.
  await clerk.run('counter.left');
  await idle.waitFor();
});

/** By the list that docs/keyboard.md shows, so that the page cannot promise what the screens do not do. */
async function perform({ run, page }: Workplace, wanted: CommonAct): Promise<void> {
  for (const press of COMMON_ACTS.find(({ act }) => act === wanted)?.presses ?? []) {
    await run(press);
    if (OPEN_A_DIALOG.includes(press)) await page.getByRole('dialog').waitFor();
  }
}

const OPEN_A_DIALOG: readonly string[] = ['counter.finish', 'counter.park'];
