import { type AppOptions, formatAppOptions } from '#electron/shell/appOptions.ts';
import { inProject } from '../setup/project.mjs';
import { type Child, startProgram } from './children.ts';
import { openBrowser } from './openBrowser.ts';
import { readyUrl } from './readyLine.ts';

const READY_LIMIT_MS = 120_000;

/** The office under Node. Answers when it is ready; the child lives on. */
export async function serveApp(
  options: AppOptions,
): Promise<{ readonly url: string; readonly child: Child }> {
  const args = ['--headless', ...formatAppOptions(options), `--renderer=${inProject('dist/renderer')}`];
  const child = startProgram('the office', inProject('dist/electron/office.mjs'), args, 'inherit');
  // stdout of this process is for the one line that programs read.
  const url = await readyUrl(child, READY_LIMIT_MS, (line) => process.stderr.write(`${line}\n`));
  return { url, child };
}

export function sayReadyForPrograms(url: string): void {
  // Whoever started it may have left before there was anything to read.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

export function showInBrowser(url: string): void {
  console.log(`\n  Lodziņš:  ${url}\n  Stop with Ctrl+C.\n`);
  openBrowser(url);
}
