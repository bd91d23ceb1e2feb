import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { ApiResponse } from '#shared/api/transport.ts';
import { launchShell, officePid, type Shell } from './launchShell.ts';

let shell: Shell;
test.beforeAll(async () => {
  shell = await launchShell();
});
test.afterAll(() => shell.close());

const askOptions = (): Promise<ApiResponse | undefined> =>
  shell.page.evaluate(() => window.lodzins?.call({ name: 'session.options', input: {} }));

test('a call goes through preload, main process and office and comes back', async () => {
  expect(await askOptions()).toMatchObject({ ok: true, output: { centre: null, isDemo: false } });
});

test('the office answers what it does not know, it does not break', async () => {
  const answer = await shell.page.evaluate(() => window.lodzins?.call({ name: '__proto__', input: {} }));
  expect(answer).toMatchObject({ ok: false, error: { code: 'unknownProcedure' } });
});

test('the data are encrypted and their key is with the keychain, not beside them', async () => {
  await askOptions();
  const files = fs.readdirSync(shell.dataDir);
  expect(files).toContain('lodzins.db');
  expect(files).not.toContain('office.key');
  const start = fs.readFileSync(path.join(shell.dataDir, 'lodzins.db')).subarray(0, 15);
  expect(start.toString('latin1')).not.toBe('SQLite format 3');
  expect(fs.readdirSync(path.join(shell.dataDir, 'desktop'))).toContain('office-key.bin');
});

test('the office is started again after it was killed, and the person is told', async () => {
  await askOptions();
  await shell.app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (...args: unknown[]) => {
      said.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const killed = await officePid(shell);
  if (killed === undefined) throw new Error('there is no office process');
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => officePid(shell)).not.toBe(killed);
  expect(await askOptions()).toMatchObject({ ok: true });
  const said = (): Promise<string[]> =>
    shell.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect.poll(said).toEqual(['Lodziņa iekšējā daļa apstājās un ir palaista no jauna.']);
});

test('a call that was on its way when the office died is answered', async () => {
  await askOptions();
  const killed = await officePid(shell);
  if (killed === undefined) throw new Error('there is no office process');
  const answers = Promise.all(Array.from({ length: 20 }, askOptions));
  process.kill(killed, 'SIGKILL');
  for (const answer of await answers) expect(answer).toMatchObject({ ok: true });
});

test('a file is saved where the person says, and not when they cancel', async () => {
  const file = path.join(shell.dataDir, 'saglabāts.csv');
  const save = (): Promise<boolean | undefined> =>
    shell.page.evaluate(() => window.lodzins?.saveFile('../../pārskats.csv', btoa('a;b')));
  await shell.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      Object.assign(globalThis, { proposed: (args.at(-1) as { defaultPath: string }).defaultPath });
      return Promise.resolve({ canceled: false, filePath });
    };
  }, file);
  expect(await save()).toBe(true);
  expect(fs.readFileSync(file, 'utf8')).toBe('a;b');
  const proposed = await shell.app.evaluate(() => (globalThis as unknown as { proposed: string }).proposed);
  expect(proposed).toBe('pārskats.csv');

  await shell.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  fs.rmSync(file);
  expect(await save()).toBe(false);
  expect(fs.existsSync(file)).toBe(false);
});

test('what the office gives at an address goes to where the person says, or not at all', async () => {
  const file = path.join(shell.dataDir, 'dati.zip');
  await shell.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showErrorBox = (title) => void Object.assign(globalThis, { toldNotSaved: title });
  }, file);
  const saved = shell.page.evaluate(() =>
    window.lodzins?.saveFrom('dati.zip', '/api/files/unknown', 'nobody'),
  );
  expect(await saved).toBe(false);
  expect(fs.existsSync(file)).toBe(false);
  const told = await shell.app.evaluate(
    () => (globalThis as unknown as { toldNotSaved: string }).toldNotSaved,
  );
  expect(told).toBe('Failu nevarēja saglabāt.');
});

/** Records what the next window prints; a printer that is out of paper does not. */
async function watchPrinting(outOfPaper: string | null): Promise<void> {
  await shell.app.evaluate(({ app }, outOfPaper) => {
    const printed: object[] = [];
    Object.assign(globalThis, { printed });
    app.once('browser-window-created', (_event, window) => {
      window.webContents.print = (options, done) => {
        const { silent, deviceName = null } = options ?? {};
        const { pathname } = new URL(window.webContents.getURL());
        printed.push({ pathname, silent, deviceName });
        done?.(deviceName === null || deviceName !== outOfPaper, '');
      };
    });
  }, outOfPaper);
}

function whatWasPrinted(): Promise<object[]> {
  return shell.app.evaluate(() => (globalThis as unknown as { printed: object[] }).printed);
}

async function print(printer: string | null): Promise<boolean | undefined> {
  const pdf = await shell.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.printToPDF({}))?.toString('base64') ?? '';
  });
  const call = { pdf, printer };
  return shell.page.evaluate(({ pdf, printer }) => window.lodzins?.printPdf(pdf, printer), call);
}

const ASKED = { pathname: expect.stringMatching(/\.pdf$/), silent: false, deviceName: null };

test('a document is printed with the system dialog and leaves nothing behind', async () => {
  await watchPrinting(null);
  expect(await print(null)).toBe(true);
  expect(await whatWasPrinted()).toEqual([ASKED]);
  const windows = (): Promise<number> =>
    shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);
  expect(fs.readdirSync(shell.dataDir, { recursive: true }).join()).not.toContain('.pdf');
});

test('a document comes out of the chosen printer unasked; when it does not print, the system asks', async () => {
  await shell.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const printer = { name: 'kac-2', displayName: 'Printeris pie 2. lodziņa', description: '', options: {} };
    if (window) window.webContents.getPrintersAsync = () => Promise.resolve([printer]);
  });
  const printers = await shell.page.evaluate(() => window.lodzins?.printers());
  expect(printers).toEqual([{ name: 'kac-2', title: 'Printeris pie 2. lodziņa' }]);

  const unasked = { ...ASKED, silent: true, deviceName: 'kac-2' };
  await watchPrinting(null);
  expect(await print('kac-2')).toBe(true);
  expect(await whatWasPrinted()).toEqual([unasked]);
  await watchPrinting('kac-2');
  expect(await print('kac-2')).toBe(true);
  expect(await whatWasPrinted()).toEqual([unasked, ASKED]);
});

test("the client's screen is a window of its own, opened anew for a new session", async () => {
  const open = (token: string): Promise<void> =>
    shell.page.evaluate((session) => window.lodzins?.openWindow('client', session), token);
  const clientScreens = (): Promise<number> =>
    shell.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter(({ webContents }) => {
          const { protocol, host, pathname } = new URL(webContents.getURL());
          return protocol === 'app:' && host === 'lodzins' && pathname === '/client';
        }).length,
    );
  const opened = shell.app.waitForEvent('window');
  await open('first-token');
  const first = await opened;
  await expect.poll(clientScreens).toBe(1);

  const openedAgain = shell.app.waitForEvent('window');
  const firstIsClosed = first.waitForEvent('close');
  await open('second-token');
  await firstIsClosed;
  const second = await openedAgain;
  await expect.poll(clientScreens).toBe(1);
  // The page takes its session from behind the # and removes it from there. This office does not know the token, so
  // the page soon forgets it again: only what it was opened with can be looked at whenever the test gets to it.
  const openedWith = (): Promise<string> =>
    second.evaluate(() => performance.getEntriesByType('navigation')[0]?.name ?? '');
  await expect.poll(openedWith).toContain('#session=second-token');
  await expect.poll(() => second.evaluate(() => window.location.href)).not.toContain('second-token');
  await second.close();
});

test('closing the app ends the office too', async () => {
  const own = await launchShell();
  await own.page.evaluate(() => window.lodzins?.call({ name: 'session.options', input: {} }));
  const pid = await officePid(own);
  if (pid === undefined) throw new Error('there is no office process');
  await own.close();
  await expect.poll(() => isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
