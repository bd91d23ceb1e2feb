import { expect, test } from '@playwright/test';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { inProject } from '../../build/scripts/setup/project.mjs';
import { launchShell, type Shell } from './launchShell.ts';

/** Electron has this method but does not describe it. */
type WithPreferences = { getLastWebPreferences(): Electron.WebPreferences };

let shell: Shell;
test.beforeAll(async () => {
  shell = await launchShell();
});
test.afterAll(() => shell.close());

const currentUrl = (): Promise<string | undefined> =>
  shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());

test('the page is sandboxed and its world is its own', async () => {
  const preferences = await shell.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as Partial<WithPreferences> | undefined;
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
      contents?.getLastWebPreferences?.() ?? {};
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const reachable = await shell.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  );
  expect(reachable).toEqual([]);
});

test('the page gets these functions and cannot change them', async () => {
  const bridge = await shell.page.evaluate(() => {
    const { lodzins } = window;
    if (!lodzins) return null;
    const replaced = (): Promise<void> => Promise.resolve();
    try {
      (lodzins as { openWindow: unknown }).openWindow = replaced;
    } catch {
      // A frozen object throws in strict code; what counts is that it did not change.
    }
    return { names: Object.keys(lodzins).sort(), isFrozen: (lodzins.openWindow as unknown) !== replaced };
  });
  expect(bridge).toEqual({
    names: ['call', 'openWindow', 'printPdf', 'printers', 'saveFile', 'saveFrom', 'subscribe'],
    isFrozen: true,
  });
});

test('the content security policy comes with the page and is kept', async () => {
  const policy = await shell.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  const ran = await shell.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.head.append(script);
    return 'planted' in window;
  });
  expect(ran).toBe(false);
  const answer = await shell.page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(answer).toBe('blocked');
});

test('every permission is denied but the camera, with which papers are photographed', async () => {
  const states = await shell.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
  }));
  expect(states).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    microphone: 'denied',
    camera: 'granted',
  });
});

test('the window never leaves the app', async () => {
  // An empty centre goes to its set-up by itself; that is no leaving.
  await expect.poll(currentUrl).toMatch(/\/setup$/);
  const before = await currentUrl();
  let visits = 0;
  const elsewhere = http.createServer((_request, response) => {
    visits += 1;
    response.end('elsewhere');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  try {
    const stopped = shell.page.waitForEvent('requestfailed', {
      predicate: (request) => request.url() === url,
    });
    await shell.page.evaluate((address) => {
      location.href = address;
    }, url);
    await stopped;
    expect(await currentUrl()).toBe(before);
    expect(visits).toBe(0);
  } finally {
    elsewhere.close();
  }
});

test('no page opens a window; pages of public services open in the system browser', async () => {
  await shell.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  await shell.page.evaluate(() => {
    window.open('https://evil.example/');
    window.open('https://latvija.gov.lv/');
  });
  const opened = (): Promise<string[]> =>
    shell.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await expect.poll(opened).toEqual(['https://latvija.gov.lv/']);
  const count = await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(count).toBe(1);
});

test('what does not look like a request is refused before anything is done', async () => {
  const answers = await shell.page.evaluate(async () => {
    const bridge = window.lodzins as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const attempts: (() => Promise<unknown> | undefined)[] = [
      () => bridge.call?.('garbage'),
      () => bridge.call?.({ name: 'session.options', input: {}, extra: 1 }),
      () => bridge.call?.({ name: 7, input: {} }),
      () => bridge.openWindow?.('https://evil.example/', 'token'),
      () => bridge.saveFile?.('', 'aGVq'),
      () => bridge.saveFrom?.('a.zip', '/api/files/../session.options', 'token'),
      () => bridge.saveFrom?.('a.zip', 'https://evil.example/a', 'token'),
      () => bridge.printPdf?.({ base64: 'aGVq' }),
      () => bridge.printPdf?.('aGVq', ''),
    ];
    return Promise.all(
      attempts.map((attempt) =>
        Promise.resolve(attempt()).then(
          () => 'accepted',
          (error: Error) => error.message,
        ),
      ),
    );
  });
  for (const answer of answers) expect(answer).toContain('refused: malformed request');
  expect(answers).toHaveLength(9);
});

test('a page from elsewhere is refused even with our preload', async () => {
  const opened = shell.app.waitForEvent('window');
  await shell.app.evaluate(async ({ BrowserWindow }, preload) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL('data:text/html,<title>foreign</title>');
  }, inProject('dist/electron/preload.cjs'));
  const foreign = await opened;
  await foreign.waitForFunction(() => window.lodzins !== undefined);
  const answer = await foreign.evaluate(() =>
    window.lodzins?.call({ name: 'session.options', input: {} }).then(
      () => 'accepted',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain('refused: unknown page');
  await foreign.close();
});
