import os from 'node:os';
import path from 'node:path';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly isRoot: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Where the system keeps the data of applications; the desktop app and the browser mode use the same folder. */
export function defaultDataDir(machine: Machine = thisMachine()): string {
  const { platform, home, isRoot, env } = machine;
  if (platform === 'win32') {
    return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), 'Lodzins');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Lodzins');
  // The embedded PostgreSQL refuses to run as root, and its own user cannot reach root's home.
  if (isRoot) return '/var/lib/lodzins';
  return path.posix.join(env.XDG_DATA_HOME ?? path.posix.join(home, '.local', 'share'), 'lodzins');
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    home: os.homedir(),
    isRoot: process.getuid?.() === 0,
    env: process.env,
  };
}
