import type { Page } from '@playwright/test';
import { startSandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import { violationsOn } from '#tests/a11y/axe.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi, type OfficeApi } from './support/officeApi.ts';

const codePages = { baltic: 51, cyrillic: 46 };

test('three touches give one ticket on paper, however often the screen is pressed', async ({
  open,
  centre,
}) => {
  const sandbox = await startSandboxPrinter();
  const { host, port } = sandbox;
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  await api.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
  const { page } = await open({ language: 'lv', token: await kioskToken(api), path: '/kiosk' });

  // Fifty presses on each page: what comes too often answers no later question.
  const waiting = await waitingNow(api);
  await settledOn(page, 'start');
  await pressFiftyTimes(page, page.getByRole('button', { name: 'Українська' }));
  await settledOn(page, 'matter');
  await pressFiftyTimes(page, page.locator('.kiosk-grid').getByRole('button').nth(2));
  await settledOn(page, 'need');
  await answersLate(page, 'kiosk.giveTicket');
  await pressFiftyTimes(page, page.locator('.kiosk-grid').getByRole('button').first());
  await settledOn(page, 'ticket');
  const ticket = await page.locator('.kiosk-number').innerText();
  await pressFiftyTimes(page, page.getByRole('button', { name: 'Готово' }));
  await expect.poll(() => sandbox.slips.length).toBe(1);
  expect(sandbox.slips[0]).toContain(ticket);
  expect(sandbox.slips[0]).toContain('Ваш номер');
  await expect(page.getByText('Візьміть талон.')).toBeVisible();
  expect(await waitingNow(api)).toBe(waiting + 1);

  // After the pause the client is done with it, and the next one finds the start.
  const done = page.getByRole('button', { name: 'Готово' });
  await expect(done).toBeEnabled();
  await done.click();
  await settledOn(page, 'start');
  expect(sandbox.slips).toHaveLength(1);
  await api.call('printer.change', { kind: 'dialog' });
  await sandbox.close();
});

test('by keyboard alone, with larger text and contrast; left alone, it is as before in twenty seconds', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  const { page, keys, t } = await open({
    language: 'lv',
    token: await kioskToken(api),
    path: '/kiosk',
    isOwn: true,
  });
  await settledOn(page, 'start');
  await keys.press('F2', 'F4', 'F6');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await keys.press('1');
  await settledOn(page, 'matter');
  await expect(page.getByRole('heading', { name: t('kiosk.matter.title') })).toBeFocused();
  await keys.press('Tab', 'Enter');
  await settledOn(page, 'need');
  await keys.press('Escape');
  await settledOn(page, 'matter');
  await page.clock.install();
  await page.clock.fastForward(15_000);
  await expect(page.locator('.kiosk')).toHaveAttribute('data-step', 'matter');
  await page.clock.fastForward(6_000);
  await expect(page.locator('.kiosk')).toHaveAttribute('data-step', 'start');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('.kiosk')).not.toHaveClass(/is-large|is-low/);
});

test('without the office it says so in every language, and comes back by itself', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  const { page } = await open({ language: 'lv', token: await kioskToken(api), path: '/kiosk' });
  await settledOn(page, 'start');
  await centre.office.kill();
  for (const words of ['Automāts pašlaik nestrādā', 'not working', 'не работает', 'не працює'])
    await expect(page.getByText(words)).toBeVisible();
  await centre.office.restart();
  await settledOn(page, 'start');
  await expect(page.getByText('Saņemt numuru')).toBeVisible();
});

test('a phone follows the ticket of the kiosk until it is called, and says when the centre is silent', async ({
  open,
  centre,
  browser,
}) => {
  const sandbox = await startSandboxPrinter();
  const { host, port } = sandbox;
  const api = await signInByApi(centre.office.url, 'Dace Priede', '3. lodziņš');
  await api.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
  const { page } = await open({ language: 'lv', token: await kioskToken(api), path: '/kiosk' });
  for (const step of ['start', 'matter', 'need']) {
    await settledOn(page, step);
    await page.keyboard.press('1');
  }
  await settledOn(page, 'ticket');
  const ticket = await page.locator('.kiosk-number').innerText();
  await expect(page.getByRole('img', { name: 'QR kods, ar kuru sekot rindai telefonā' })).toBeVisible();
  await expect.poll(() => sandbox.codes.length).toBe(1);

  // The code on paper names the network that the test can cut; the phone comes from elsewhere.
  const link = new URL(sandbox.codes[0] ?? '');
  const phone = await browser.newPage({ locale: 'uk-UA', viewport: { width: 390, height: 844 } });
  await phone.clock.install();
  await expect
    .poll(async () => (await phone.goto(new URL(link.pathname, centre.backofficeUrl).href))?.status())
    .toBe(200);
  await expect(phone.getByRole('heading')).toContainText(ticket);
  expect(await violationsOn(phone)).toEqual([]);
  const { waiting } = await api.call('queue.list', {});
  const visitId = waiting.find((row) => row.ticket === ticket)?.visitId ?? '';
  await api.call('visit.callThis', { visitId });
  await expect(async () => {
    await phone.clock.fastForward(15_000);
    await expect(phone.getByText('Вас запрошують: віконце 3')).toBeVisible({ timeout: 500 });
  }).toPass();
  await phone.getByRole('link', { name: 'English' }).click();
  await expect(phone.getByText('You are called: counter 3')).toBeVisible();

  // The phone itself loses its network: what is shown stays, and says so.
  await phone.context().setOffline(true);
  await phone.clock.fastForward(15_000);
  await expect(phone.getByText('Your phone has no network')).toBeVisible();
  await expect(phone.getByText('You are called: counter 3')).toBeVisible();
  await phone.close();
  await api.call('visit.markMissed', { visitId });
  await api.call('visit.markLeft', { visitId });
  await api.call('printer.change', { kind: 'dialog' });
  await sandbox.close();
});

async function kioskToken(api: OfficeApi): Promise<string> {
  return (await api.call('session.openTerminal', { kind: 'kiosk' })).token;
}

async function waitingNow(api: OfficeApi): Promise<number> {
  return (await api.call('queue.list', {})).waiting.length;
}

/** The page has come, and a press is meant for it. */
async function settledOn(page: Page, step: string): Promise<void> {
  await page.locator(`.kiosk[data-step="${step}"]:not(.is-settling)`).waitFor();
}

/** As a child does it: all at once, and by finger and key. */
async function pressFiftyTimes(page: Page, button: ReturnType<Page['locator']>): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    for (let press = 0; press < 50; press += 1) element.click();
  });
  const box = await page.locator('main').boundingBox();
  if (box) await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
}

async function answersLate(page: Page, procedure: string): Promise<void> {
  await page.route(`**/api/${procedure}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
}
