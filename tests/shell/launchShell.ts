import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installedElectron } from '../../build/scripts/start/electronBinary.ts';
import { findChromium } from '../../build/scripts/test/chromium.ts';
import { inProject } from '../../build/scripts/setup/project.mjs';

export type Shell = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  close(): Promise<void>;
};

const STAND_IN = inProject('tests/electron-standin/electron');

/** The built app, unmodified, in the real Electron where one is installed and in the stand-in elsewhere. */
export async function launchShell(): Promise<Shell> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-shell-'));
  const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: installedElectron() ?? STAND_IN,
    args: [...switches, '--lang=lv', '.', `--data=${dataDir}`, '--empty'],
    cwd: inProject(),
    env: environment(),
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => window.lodzins !== undefined);
  return {
    app,
    page,
    dataDir,
    close: async () => {
      await app.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  const chromium = findChromium();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    STANDIN_NODE: process.execPath,
    ...(chromium ? { STANDIN_CHROMIUM: chromium } : {}),
  };
}

/** The process that holds the data. Undefined while there is none. */
export async function officePid({ app }: Shell): Promise<number | undefined> {
  return app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'lodzins-office')?.pid);
}
