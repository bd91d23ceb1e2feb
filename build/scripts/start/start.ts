// `npm start`: the desktop app where Electron can be had, the same app in the browser elsewhere.
import type { AppOptions } from '#electron/shell/appOptions.ts';
import { ensureBuild } from '../bundle/ensureBuild.ts';
import { say } from '../setup/project.mjs';
import { startBackoffice } from './backoffice.ts';
import { sayReadyForPrograms, serveApp, showInBrowser } from './browserApp.ts';
import { stopChildren } from './children.ts';
import { isDemo, makeDataDir } from './demoFolder.ts';
import { runDesktopApp } from './desktopApp.ts';
import { findElectron } from './electronBinary.ts';
import { parseStartOptions, type StartOptions, USAGE } from './options.ts';

let isStopping = false;
stopOnSignals();
try {
  await start(readOptions());
} catch (error) {
  // A child that ends because we are stopping is no failure.
  if (!isStopping) await fail(error);
}

function readOptions(): StartOptions {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(USAGE);
    process.exit(0);
  }
  try {
    return parseStartOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return process.exit(2);
  }
}

async function start(options: StartOptions): Promise<void> {
  ensureBuild();
  const demo = isDemo(options);
  makeDataDir(options.dataDir);
  const backofficeUrl = demo && options.withBackoffice ? await startBackoffice(options.dataDir) : null;
  const app: AppOptions = {
    dataDir: options.dataDir,
    port: options.port,
    lanPort: options.lanPort,
    firstRun: demo ? 'demo' : 'empty',
    backofficeUrl,
    rendererDir: null,
  };
  if (options.isHeadless) await serve(app, sayReadyForPrograms);
  else await openWindow(app, options.useBrowser);
}

async function openWindow(app: AppOptions, useBrowser: boolean): Promise<void> {
  const electron = useBrowser ? { missing: '--browser was given' } : await findElectron();
  if ('path' in electron) {
    const code = await runDesktopApp(electron.path, app);
    if (isStopping) return;
    if (code !== null) return end(code);
    say('Electron stopped at once; the same app opens in the web browser.');
  } else {
    say(`The app opens in the web browser: ${electron.missing}.`);
  }
  await serve(app, showInBrowser);
}

async function serve(app: AppOptions, announce: (url: string) => void): Promise<void> {
  const { url, child } = await serveApp(app);
  announce(url);
  await end(await child.ended);
}

function stopOnSignals(): void {
  const stop = (): void => void end(0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  process.channel?.unref();
}

async function fail(error: unknown): Promise<void> {
  say(error instanceof Error ? error.message : String(error));
  await end(1);
}

async function end(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await stopChildren();
  process.exit(code);
}
