import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inProject, say } from '../setup/project.mjs';

/** Either the path of an Electron that runs here, or the reason in words why there is none. */
export type ElectronSearch = { readonly path: string } | { readonly missing: string };

const PACKAGE = inProject('node_modules', 'electron');
const BINARIES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const BINARY = BINARIES[process.platform] ?? 'electron';
const DOWNLOADS = 'https://github.com/electron/electron/releases/download/';
const REACH_LIMIT_MS = 4_000;
const DOWNLOAD_LIMIT_MS = 600_000;
const RUN_LIMIT_MS = 15_000;

/** Never hangs: each step that could wait for a network or a window has a limit of its own. */
export async function findElectron(): Promise<ElectronSearch> {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return whenItRuns(path.join(chosen, BINARY));
  if (isLinuxWithoutScreen()) return { missing: 'this computer has no screen (no DISPLAY)' };
  if (!isDownloaded()) {
    const problem = (await unreachable()) ?? (await download());
    if (problem !== null) return { missing: problem };
  }
  return whenItRuns(path.join(PACKAGE, 'dist', BINARY));
}

/** Without a download or a start: for tests, which prefer the real one where it is. */
export function installedElectron(): string | undefined {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return path.join(chosen, BINARY);
  return isDownloaded() && !isLinuxWithoutScreen() ? path.join(PACKAGE, 'dist', BINARY) : undefined;
}

function isLinuxWithoutScreen(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

function wantedVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function isDownloaded(): boolean {
  const versionFile = path.join(PACKAGE, 'dist', 'version');
  if (!fs.existsSync(versionFile) || !fs.existsSync(path.join(PACKAGE, 'dist', BINARY))) return false;
  return fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === wantedVersion();
}

/** The downloader itself waits very long for a host that does not answer. */
async function unreachable(): Promise<string | null> {
  const host = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? DOWNLOADS;
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return null;
  } catch {
    return `Electron ${wantedVersion()} is not downloaded yet and ${new URL(host).host} cannot be reached`;
  }
}

async function download(): Promise<string | null> {
  say(`downloading Electron ${wantedVersion()} (about 110 MB, once) …`);
  const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], { stdio: ['ignore', 2, 2] });
  const limit = setTimeout(() => child.kill(), DOWNLOAD_LIMIT_MS);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  return isDownloaded() ? null : `the download of Electron ${wantedVersion()} failed`;
}

/** Catches a binary of another system and missing system libraries, before a window is promised. */
function whenItRuns(file: string): ElectronSearch {
  const { status, stdout, stderr, error } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    timeout: RUN_LIMIT_MS,
  });
  if (status === 0 && /^v\d/.test(stdout.trim())) return { path: file };
  const reason = (stderr || (error?.message ?? 'no answer')).trim().split('\n')[0];
  return { missing: `Electron is installed but does not run: ${reason}` };
}
