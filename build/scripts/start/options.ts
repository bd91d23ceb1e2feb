import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '#electron/shell/dataDir.ts';

export type StartOptions = {
  /** No window, no browser: serve the app and say its address in one line on stdout. */
  readonly isHeadless: boolean;
  /** Use the web browser even where Electron works. */
  readonly useBrowser: boolean;
  /** Null: decided by what lies in the data folder. */
  readonly firstRun: 'demo' | 'empty' | null;
  readonly withBackoffice: boolean;
  readonly port: number;
  /** Null: whether other machines may connect stands in the centre's settings. */
  readonly lanPort: number | null;
  readonly dataDir: string;
};

export const USAGE = `Use: npm start -- [options]
  --headless        serve the app on 127.0.0.1 without opening anything; stdout is one line {"ready":true,"url":"…"}
  --browser         open the app in the web browser instead of a window of its own
  --port N          port on 127.0.0.1 (a free one by default)
  --lan N           other machines of the centre may connect over HTTPS at this port, whatever the settings say
  --data DIR        folder of the centre's data (${defaultDataDir()} by default)
  --demo            an empty folder becomes a demo centre with a back-office (the default)
  --empty           an empty folder becomes a new centre with guided set-up
  --no-backoffice   do not start the demo's back-office`;

const LAST_PORT = 65_535;

/** Throws an error with advice when the arguments make no sense. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: false,
    options: {
      headless: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      'no-backoffice': { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      lan: { type: 'string' },
      data: { type: 'string', default: defaultDataDir() },
    },
  });
  // An unset variable of a script: resolved, it would be whatever folder the script runs in.
  if (values.data === '') throw new Error('--data needs a folder.');
  if (values.demo && values.empty) throw new Error('Say either --demo or --empty.');
  return {
    isHeadless: values.headless,
    useBrowser: values.browser,
    firstRun: values.demo ? 'demo' : values.empty ? 'empty' : null,
    withBackoffice: !values['no-backoffice'],
    port: portOf('--port', values.port),
    lanPort: values.lan === undefined ? null : portOf('--lan', values.lan),
    dataDir: path.resolve(values.data),
  };
}

function portOf(option: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > LAST_PORT) {
    throw new Error(`${option} must be a number from 0 to ${LAST_PORT}.`);
  }
  return port;
}
