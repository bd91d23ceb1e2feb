import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { ProcedureName } from '#shared/api/contract.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';

const SERVICE = 'vsaa-childbirth-allowance';

test('help with an e-service by keyboard: begun, ticked, kept over a reload, given up, begun again, completed (ASE-09)', async ({
  open,
  centre,
}) => {
  mayTake(120);
  const { url } = centre.office;
  const api = await signInByApi(url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Alma', 'Mācekle');
  const body = { draftId: v7(), visitId, serviceId: SERVICE, channel: null, answers: {} } as const;
  await api.call('request.saveDraft', { ...body, declined: [], documentsSeen: [] });
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/counter' });
  const name = findCard(SERVICE)?.name.lv ?? '';
  await keys.activate(page.getByRole('tab', { name }).first());
  await expect(page.getByRole('heading', { name: t('request.how') })).toBeVisible();

  // A slip of the hand is taken back and never was.
  const steps = page.getByRole('list', { name: t('guided.steps') });
  await run('counter.guided');
  await expect(steps.getByRole('checkbox')).toHaveCount(8);
  await run('app.undo');
  await expect(page.getByRole('heading', { name: t('counter.outcome.title') })).toBeVisible();
  expect((await api.call('visit.get', { visitId })).guided).toEqual([]);

  await keys.activate(page.getByRole('tab', { name }).first());
  await expect(page.getByRole('heading', { name: t('request.how') })).toBeVisible();
  await run('counter.guided');
  await expect(steps.getByRole('checkbox')).toHaveCount(8);
  await keys.press('1');
  // A second press takes the tick back, however quick.
  for (const digit of ['2', '2', '3', '2', '3']) await keys.press(digit);
  await expect(steps.getByRole('checkbox', { checked: true })).toHaveCount(2);
  const place = page.getByRole('radiogroup', { name: t('guided.place.label') });
  await keys.choose(place, t('guided.place.clientDevice'));
  await expect(place.getByRole('radio', { name: t('guided.place.clientDevice') })).toBeChecked();

  // A reload and a restart of the office lose nothing, and work goes on where it was.
  await centre.office.killAndRestart();
  const again = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const next = await open({ language: 'lv', token: again.token, path: '/counter' });
  await continueWith(next);
  expect((await again.call('visit.get', { visitId })).guided.map(({ actual }) => actual)).toEqual([
    'paper',
    'assisted',
  ]);

  async function continueWith({ page, keys, run }: typeof next): Promise<void> {
    const steps = page.getByRole('list', { name: t('guided.steps') });
    await expect(steps.getByRole('checkbox', { checked: true })).toHaveCount(2);
    const place = page.getByRole('radiogroup', { name: t('guided.place.label') });
    await expect(place.getByRole('radio', { name: t('guided.place.clientDevice') })).toBeChecked();

    // The visit does not end while it is open, and says why.
    await run('counter.finish');
    const finish = page.getByRole('dialog');
    await expect(finish).toContainText(t('guided.finish', { service: name }));
    await keys.press('Escape');
    await expect(finish).toBeHidden();

    await run('counter.giveUp');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await keys.press('Control+Enter');
    await expect(dialog).toContainText(t('guided.giveUp.reasonMissing'));
    await keys.choose(
      dialog.getByRole('radiogroup', { name: t('guided.giveUp.reason') }),
      t('guided.reason.prefersPaper'),
    );
    const answer = await holdAnswers(page, 'visit.giveUpGuided');
    const news = await holdAnswers(page, 'visit.get');
    await keys.press('Control+Enter');
    await answer.isAsked;
    // Whoever wants to be away before the answer would not see a refusal.
    await keys.press('Escape');
    await expect(dialog).toBeVisible();
    answer.release();
    await expect(dialog).toBeHidden();
    // The way follows what the client said (CHN-02): the form on paper is next.
    await expect(page.locator('[data-field="bank.iban"]')).toBeVisible();
    // The help is over, also while the visit has not told of it.
    await page.getByRole('button', { name: t('guided.start') }).waitFor();
    news.release();
    await run('counter.guided');
    await expect(steps.getByRole('checkbox')).toHaveCount(8);
    await expect(steps.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await run('counter.primary');
    await dialog.waitFor();
    await expect(dialog).toContainText(t('guided.taught.missing'));
    await keys.choose(
      dialog.getByRole('radiogroup', { name: t('guided.taught.label') }),
      t('guided.taught.partly'),
    );
    await keys.fill(dialog.getByRole('textbox', { name: t('guided.minutes.label') }), '17');
    await keys.fill(dialog.getByRole('textbox', { name: t('guided.complete.number') }), 'EP-2026-17');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const helped = page.getByRole('list', { name: t('guided.title') });
    await expect(helped).toContainText('EP-2026-17');
    await expect(helped).toContainText(t('guided.way.minutes', { minutes: 17 }));
    await expect(page.getByRole('list', { name: t('counter.outcome.title') })).toContainText(
      t('counter.outcome.eServiceGuided'),
    );
    await run('counter.finish');
    await page.getByRole('dialog').waitFor();
    await keys.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

/** What the office answers is on its way until it is let through. */
async function holdAnswers(page: Page, procedure: ProcedureName) {
  const isReleased = Promise.withResolvers<void>();
  const isAsked = Promise.withResolvers<void>();
  await page.route(`**/api/${procedure}`, async (route) => {
    isAsked.resolve();
    await isReleased.promise;
    await route.continue();
  });
  return { isAsked: isAsked.promise, release: isReleased.resolve };
}
