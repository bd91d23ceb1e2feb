import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inProject, say } from '../setup/project.mjs';

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const INSTALLED_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const DEBIAN_PACKAGES = ['chromium', 'chromium-headless-shell', 'fonts-noto-core'];
const NOTO_SANS = '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf';

/** A browser of the Chromium family that is installed, or undefined: then Playwright looks for its own. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...INSTALLED_BROWSERS].find((file) => file && fs.existsSync(file));
}

/**
 * The same engine with no browser around it, where it is installed: opening a page is less than half the work.
 * It has no viewer of PDFs, so a window that shows one needs the whole browser.
 */
export function findHeadlessChromium(): string | undefined {
  return process.env.CHROMIUM_PATH ?? (fs.existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium());
}

/** Installs a browser and a font with Latvian letters where they are missing; false when no browser can be had. */
export function ensureChromium(): boolean {
  const isComplete = [findChromium(), HEADLESS_SHELL, NOTO_SANS].every((file) => file && fs.existsSync(file));
  if (isRootOnDebian() && !isComplete) installFromDebian();
  return findChromium() !== undefined || installPlaywrightsOwn();
}

function isRootOnDebian(): boolean {
  // Ubuntu's package of this name only points to a snap, so it does not count.
  const release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID="?debian"?$/m.test(release) && process.getuid?.() === 0;
}

function installFromDebian(): void {
  say(`installing ${DEBIAN_PACKAGES.join(' and ')} (apt-get) …`);
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  spawnSync('apt-get', [...options, 'update'], { env, stdio: [...stdio] });
  spawnSync('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], {
    env,
    stdio: [...stdio],
  });
}

function installPlaywrightsOwn(): boolean {
  say("downloading Playwright's Chromium …");
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  if (status !== 0)
    say(`no Chromium: install Chrome or Chromium, or set CHROMIUM_PATH (${path.basename(cli)})`);
  return status === 0;
}
