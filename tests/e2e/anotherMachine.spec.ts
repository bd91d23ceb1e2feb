import { chromium, type Browser } from '@playwright/test';
import type { MachineKind } from '#shared/api/define.ts';
import { localTime } from '#shared/lib/time.ts';
import { freePort } from '#tests/helpers/freePort.ts';
import { startLineProxy, type LineProxy } from '#tests/helpers/lineProxy.ts';
import { findHeadlessChromium } from '../../build/scripts/test/chromium.ts';
import { expect, mayTake, test as base } from './fixtures.ts';
import { hostLost } from './support/hostLost.ts';
import { signInByApi } from './support/officeApi.ts';
import type { ServerProcess } from './support/serverProcess.ts';
import { openWorkplace, signIn, type Workplace } from './support/workplace.ts';

type Lan = {
  readonly host: ServerProcess;
  readonly line: LineProxy;
  readonly browser: Browser;
  readonly url: string;
};

/** A host, and a browser on another machine: what it sends to the host goes over a line that a test can cut. */
const test = base.extend<object, { readonly lan: Lan }>({
  lan: [
    async ({ centre }, use) => {
      const port = await freePort();
      const host = await centre.addOffice('--demo', '--lan', String(port));
      const line = await startLineProxy(() => port);
      const executablePath = findHeadlessChromium();
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${line.port}`,
        ],
      });
      await use({ host, line, browser, url: `https://localhost:${port}` });
      await browser.close();
      await line.close();
      await host.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const COUNTER = '2. lodziņš';

test('a counter at another machine loses the line and the host, and goes on where it was', async ({
  lan,
}) => {
  mayTake(180);
  const clerk = await signInByApi(lan.host.url, 'Ilze Ozola', COUNTER);
  const { visitId: left } = await clerk.call('visit.current', {});
  if (left !== null) await clerk.call('visit.park', { visitId: left, minutes: null, note: '' });
  const called = async () => (await clerk.call('visit.current', {})).visitId;
  const place = await pairAs(lan, 'counter');
  const { page, t } = place;
  await signIn(place, 'Ilze Ozola', '1222', COUNTER);
  await page.getByRole('grid', { name: t('queue.waiting') }).waitFor();

  lan.line.blackHole();
  await place.run('counter.callNext');
  await expect(page.getByText(hostLost(t))).toBeVisible({ timeout: 30_000 });
  expect(await called()).toBeNull();
  lan.line.heal();
  await expect(page.getByText(hostLost(t))).toBeHidden({ timeout: 30_000 });
  await expect.poll(called).not.toBeNull();
  const { inProgress } = await clerk.call('queue.list', {});
  expect(inProgress.filter(({ counter }) => counter === COUNTER)).toHaveLength(1);

  await lan.host.kill();
  await expect(page.getByText(hostLost(t))).toBeVisible();
  await lan.host.restart();
  await expect(page.getByText(hostLost(t))).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: t('app.nav.label') })).toBeVisible();
  expect(await called()).not.toBeNull();

  // The machine is switched off and on: it is still this counter, and its people sign in again.
  const again = await place.context.newPage();
  await again.goto('/');
  await expect(again.getByRole('radiogroup', { name: t('signIn.who') })).toBeVisible();
  await place.close();
});

test('a display whose clock is wrong shows the time of the office, and what was called while it slept', async ({
  lan,
}) => {
  mayTake(120);
  const clerk = await signInByApi(lan.host.url, 'Dace Priede', '1. lodziņš');
  const place = await pairAs(lan, 'display', {
    beforeAnything: () => {
      const right = Date.now.bind(Date);
      Date.now = () => right() - 3_600_000;
    },
  });
  const { page, context } = place;
  await expect(page.locator('.hall-head time')).toHaveText(
    new RegExp(`${localTime(Date.now())}|${localTime(Date.now() + 60_000)}`),
  );
  await expect(page.locator('.hall-foot.is-stale')).toHaveCount(0);

  const sleep = await context.newCDPSession(page);
  await sleep.send('Page.setWebLifecycleState', { state: 'frozen' });
  const { visitId: left } = await clerk.call('visit.current', {});
  if (left !== null) await clerk.call('visit.park', { visitId: left, minutes: null, note: '' });
  const { ticket } = await clerk.call('visit.callNext', {});
  await sleep.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.locator('.hall-call.is-newest')).toContainText(ticket);
  await place.close();
});

test('a kiosk and the client screen of a counter open their own screen, whatever address is typed', async ({
  lan,
}) => {
  const kiosk = await pairAs(lan, 'kiosk');
  await expect(kiosk.page.locator('.kiosk-head')).toBeVisible();
  await kiosk.page.goto('/settings');
  await expect(kiosk.page.locator('.kiosk-head')).toBeVisible();
  expect(new URL(kiosk.page.url()).pathname).toBe('/kiosk');
  await kiosk.close();

  const clerk = await signInByApi(lan.host.url, 'Anna Kļaviņa', COUNTER);
  const { counters } = await clerk.call('session.options', {});
  const counterId = counters.find(({ name }) => name === COUNTER)?.id ?? null;
  const tablet = await pairAs(lan, 'clientScreen', { counterId });
  await expect(tablet.page.getByText(tablet.t('clientScreen.idle.welcome'))).toBeVisible();
  const shown = { screen: 'data', language: 'lv', title: 'Vecuma pensija', fields: [] } as const;
  await clerk.call('clientScreen.show', { ...shown, fields: [] });
  await expect(tablet.page.getByText('Vecuma pensija')).toBeVisible();
  await tablet.close();
});

type PairOptions = { readonly counterId?: string | null; readonly beforeAnything?: () => void };

/** Opens the browser of the other machine, compares nothing, and enters the code. */
async function pairAs(
  { host, browser, url }: Lan,
  kind: MachineKind,
  { counterId = null, beforeAnything = () => undefined }: PairOptions = {},
): Promise<Workplace> {
  const administrator = await signInByApi(host.url, 'Juris Vītols', null);
  const { code } = await administrator.call('machine.invite', { kind, name: 'Otra mašīna', counterId });
  const place = await openWorkplace(browser, { url, language: 'lv', path: '/pair', isOwn: true });
  await place.context.addInitScript(beforeAnything);
  await place.page.reload();
  await place.page.getByRole('textbox', { name: place.t('machines.pair.code') }).waitFor();
  await place.keys.type(code);
  await place.keys.press('Enter');
  return place;
}
