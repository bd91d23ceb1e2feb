import { type AppOptions, formatAppOptions } from '#electron/shell/appOptions.ts';
import { startChild } from './children.ts';

/** An Electron that ends so soon with an error has not shown a window that anybody could have closed. */
const AT_ONCE_MS = 10_000;

/** Runs the desktop app until it is closed. Null when it ended at once with an error, else its exit code. */
export async function runDesktopApp(electron: string, options: AppOptions): Promise<number | null> {
  const startMs = Date.now();
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  // Chromium's sandbox does not start as root. This happens in development only; the packaged app never runs so.
  const switches = isRootOnLinux ? ['--no-sandbox'] : [];
  const child = startChild('Electron', electron, [...switches, '.', ...formatAppOptions(options)], {
    stdio: ['ignore', 2, 2],
  });
  const code = await child.ended;
  return code !== 0 && Date.now() - startMs < AT_ONCE_MS ? null : code;
}
