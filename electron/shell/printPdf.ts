import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import crypto from 'node:crypto';
import { APP_SCHEME } from './appProtocol.ts';
import type { ShellWords } from './words.ts';

const PRINT_HOST = 'print';
/** Documents on their way to a printer, by address. They hold personal data, so they never touch the disk. */
const documents = new Map<string, Buffer>();

/** Null when the address is not one of a document to print. */
export function answerPrintRequest(url: string): Response | null {
  if (new URL(url).host !== PRINT_HOST) return null;
  const document = documents.get(url);
  if (!document) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(document), { headers: { 'content-type': 'application/pdf' } });
}

/**
 * On the chosen printer without a question; without one, or when it does not print, the document is shown with the
 * system's print dialog over it. True when it was printed; when it was not, the window stays, so that the person can
 * look at it and print from there.
 */
export async function printPdf(
  document: Buffer,
  printer: string | null,
  words: ShellWords,
): Promise<boolean> {
  const url = `${APP_SCHEME}://${PRINT_HOST}/${crypto.randomUUID()}.pdf`;
  documents.set(url, document);
  const window = new BrowserWindow({
    width: 900,
    height: 1000,
    title: words.print,
    show: printer === null,
    autoHideMenuBar: true,
    // Chromium's PDF viewer counts as a plugin. No preload: this page can ask for nothing.
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  });
  window.once('closed', () => documents.delete(url));
  await window.loadURL(url);
  const isPrinted =
    (printer !== null && (await print(window, { silent: true, deviceName: printer }))) ||
    (await askAndPrint(window));
  if (isPrinted && !window.isDestroyed()) window.close();
  return isPrinted;
}

async function askAndPrint(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return false;
  window.show();
  return print(window, { silent: false });
}

function print(window: BrowserWindow, how: WebContentsPrintOptions): Promise<boolean> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve(false));
    window.webContents.print({ printBackground: true, ...how }, (success) => resolve(success));
  });
}
