import { spawn } from 'node:child_process';

const COMMANDS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
};

/** Best effort: a machine without a screen or without such a command still has the printed address. */
export function openBrowser(url: string): void {
  if (process.env.CI || process.env.NO_OPEN) return;
  const [command, ...args] = COMMANDS[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
