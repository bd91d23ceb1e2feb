import type { Page } from '@playwright/test';
import { startSandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';

test('without paper no number is given; with paper three presses give one ticket, and again is a copy', async ({
  openAs,
  centre,
}) => {
  const sandbox = await startSandboxPrinter();
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  const { host, port } = sandbox;
  const codePages = { baltic: 51, cyrillic: 46 };
  await api.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
  const waiting = async (): Promise<number> => (await api.call('queue.list', {})).waiting.length;
  const before = await waiting();
  sandbox.faults.paper = 'out';

  const { page, keys, run, t } = await openAs('Līga Balode', null, 'lv', '/door');
  await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await keys.press('4');
  await page.getByRole('region', { name: t('door.documents.title') }).waitFor();
  await run('door.hasAll');
  await expect(page.getByText(t('app.printer.paperOut')).first()).toBeVisible();
  await run('door.primary');
  await expect(
    page.getByText(t('door.printer.notGiven', { why: t('app.printer.paperOut') })).last(),
  ).toBeVisible();
  expect(await waiting()).toBe(before);
  expect(sandbox.slips).toEqual([]);

  // The second press comes while the number is being given and is answered by the printer only afterwards.
  sandbox.faults.paper = 'full';
  await answersAfter(page, 'printer.state', () => new Promise((resolve) => setTimeout(resolve, 300)));
  const pressed = Promise.withResolvers<void>();
  await answersAfter(page, 'door.issueTicket', () => pressed.promise);
  const giving = page.waitForRequest('**/api/door.issueTicket');
  await keys.press('Control+Enter');
  await giving;
  await keys.press('Control+Enter', 'Control+Enter');
  pressed.resolve();
  const ticket = await page.locator('.door-number.is-given').innerText();
  await expect.poll(() => sandbox.slips.length).toBe(1);
  expect(sandbox.slips[0]).toContain(ticket);
  await page.waitForTimeout(600);
  expect(sandbox.slips).toHaveLength(1);
  expect(await waiting()).toBe(before + 1);

  const again = page.getByRole('button', { name: t('door.issued.printAgain') });
  await keys.goTo(again);
  await keys.press('Enter');
  await expect.poll(() => sandbox.slips.length).toBe(2);
  expect(sandbox.slips[1]).toContain('KOPIJA');
  await api.call('printer.change', { kind: 'dialog' });
  await sandbox.close();
});

async function answersAfter(page: Page, procedure: string, event: () => Promise<void>): Promise<void> {
  await page.route(`**/api/${procedure}`, async (route) => {
    await event();
    await route.continue();
  });
}
