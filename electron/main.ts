// Composition root of the desktop shell: windows, menu, keychain, printing. The work itself is done by the office process.
import { app, dialog, protocol, safeStorage } from 'electron';
import fs from 'node:fs';
import path from 'node:path';
import { type AppOptions, parseAppOptions } from './shell/appOptions.ts';
import { answerAppRequest, APP_SCHEME } from './shell/appProtocol.ts';
import { answerPages } from './shell/bridge.ts';
import { PUSH_CHANNEL } from './shell/channels.ts';
import { answerFileRequest } from './shell/fileRequests.ts';
import { setMenu } from './shell/menu.ts';
import { forkOffice } from './shell/officeChild.ts';
import { officeKey } from './shell/officeKey.ts';
import { type OfficeProcess, runOffice } from './shell/officeProcess.ts';
import { answerPrintRequest } from './shell/printPdf.ts';
import { denyMostPermissions, guardEveryPage } from './shell/security.ts';
import { lookForUpdates } from './shell/updates.ts';
import { openCounterWindow, sendToEveryWindow, showCounterWindow } from './shell/windows.ts';
import { type ShellWords, wordsFor } from './shell/words.ts';

const RENDERER = path.join(import.meta.dirname, '../renderer');

try {
  const options = parseAppOptions(process.argv.slice(1));
  beforeReady(options);
  // Not awaited here: the app becomes ready only after this module has run to its end.
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => runOrSayWhyNot(options));
  else app.quit();
} catch (error) {
  endWith(error, wordsFor('lv'));
}

function beforeReady({ dataDir }: AppOptions): void {
  const userData = path.join(dataDir, 'desktop');
  fs.mkdirSync(userData, { recursive: true });
  // One lock, one keychain entry and one browser profile a data folder.
  app.setPath('userData', userData);
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  guardEveryPage();
  app.on('second-instance', showCounterWindow);
  app.on('window-all-closed', () => app.quit());
}

async function runOrSayWhyNot(options: AppOptions): Promise<void> {
  const words = wordsFor(app.getLocale());
  try {
    await run(options, words);
  } catch (error) {
    endWith(error, words);
  }
}

async function run(options: AppOptions, words: ShellWords): Promise<void> {
  denyMostPermissions();
  setMenu(words);
  const office = startOffice(options, words);
  protocol.handle(
    APP_SCHEME,
    (request) =>
      answerPrintRequest(request.url) ??
      answerFileRequest(request, office.url) ??
      answerAppRequest(request.url, options.rendererDir ?? RENDERER),
  );
  stopBeforeQuitting(office);
  answerPages(office, words);
  await openCounterWindow();
  await lookForUpdates();
}

function startOffice(options: AppOptions, words: ShellWords): OfficeProcess {
  const { dataDir, port, lanPort, backofficeUrl, firstRun } = options;
  const { key, keptIn } = officeKey(safeStorage, app.getPath('userData'), dataDir);
  if (keptIn === 'file') console.error(`${words.keyInFile} ${words.keyInFileDetail}`);
  const rendererDir = options.rendererDir ?? RENDERER;
  return runOffice(
    forkOffice,
    { dataDir, key, port, lanPort, backofficeUrl, firstRun, rendererDir },
    {
      onPush: (push) => sendToEveryWindow(PUSH_CHANNEL, push),
      onRestarted: () => {
        void dialog.showMessageBox({
          type: 'warning',
          message: words.restarted,
          detail: words.restartedDetail,
        });
      },
      onGivenUp: (reason) => {
        dialog.showErrorBox(words.cannotRun, reason ?? words.cannotRunDetail);
        app.quit();
      },
    },
    Date.now,
  );
}

/** The office closes its database before the shell is gone. */
function stopBeforeQuitting(office: OfficeProcess): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void office.stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });
}

function endWith(error: unknown, words: ShellWords): void {
  dialog.showErrorBox(words.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
