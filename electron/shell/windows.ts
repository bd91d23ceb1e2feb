import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions } from 'electron';
import path from 'node:path';
import { APP_ORIGIN } from './appProtocol.ts';
import type { SecondWindow } from './ipcMessages.ts';

const PRELOAD = path.join(import.meta.dirname, 'preload.cjs');
const SMALLEST = { minWidth: 1024, minHeight: 640 };

let counterWindow: BrowserWindow | undefined;
const secondWindows = new Map<SecondWindow, BrowserWindow>();

export async function openCounterWindow(): Promise<void> {
  counterWindow = createWindow({ width: 1366, height: 768, ...SMALLEST });
  // Nobody is at the counter any more, so nothing may stay open towards the client.
  counterWindow.once('closed', () => {
    counterWindow = undefined;
    for (const window of secondWindows.values()) window.close();
  });
  await counterWindow.loadURL(`${APP_ORIGIN}/`);
}

export function showCounterWindow(): void {
  if (!counterWindow) return;
  if (counterWindow.isMinimized()) counterWindow.restore();
  counterWindow.focus();
}

/**
 * The client's screen, the hall display or the ticket kiosk: on the second display where there is one, whole. The session is handed over
 * after `#`, which no server and no log ever sees.
 */
export async function openSecondWindow(kind: SecondWindow, session: string): Promise<void> {
  const url = `${APP_ORIGIN}/${kind}#session=${encodeURIComponent(session)}`;
  // A new window, not a new address: the page takes its session only when it is loaded.
  secondWindows.get(kind)?.destroy();
  const window = createWindow(secondPlace());
  secondWindows.set(kind, window);
  window.once('closed', () => {
    if (secondWindows.get(kind) === window) secondWindows.delete(kind);
  });
  await window.loadURL(url);
}

export function sendToEveryWindow(channel: string, message: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(channel, message);
  }
}

function createWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    useContentSize: true,
    autoHideMenuBar: true,
    ...options,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

function secondPlace(): BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay();
  const second = screen.getAllDisplays().find(({ id }) => id !== primary.id);
  if (!second) return { width: 1024, height: 768 };
  return { ...second.bounds, fullscreen: true };
}
