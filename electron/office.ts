// Composition root of the office process. Under the desktop shell it is a utility process and speaks over its port;
// under Node it serves the same app to a browser. It never imports electron.
import fs from 'node:fs';
import path from 'node:path';
import { diskTroubleOf, isDamage, sayDamage, sayDiskTrouble } from '#db/diskTrouble.ts';
import type { LanState } from '#electron/office/lan/lan.ts';
import type { Office } from '#electron/office/office.ts';
import { prepareToDraw } from '#electron/office/print/renderPdf.ts';
import { startOffice } from '#electron/office/startOffice.ts';
import { parseAppOptions } from './shell/appOptions.ts';
import { keyForNewOrOldData } from './shell/keyWithoutKeychain.ts';
import {
  type FromOffice,
  type OfficeSettings,
  type ToOffice,
  toOfficeSchema,
} from './shell/officeMessages.ts';

/** What Electron puts on `process` in a utility process. */
type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: FromOffice): void;
};

/** The first screens of the day need the processor more. */
const PREPARE_AFTER_MS = 5_000;

const { parentPort } = process as { readonly parentPort?: ParentPort };
if (parentPort) serveShell(parentPort);
else await serveBrowsers(process.argv.slice(2));

function serveShell(port: ParentPort): void {
  let office: Office | undefined;
  port.on('message', ({ data }) => {
    const message: ToOffice = toOfficeSchema.parse(data);
    switch (message.kind) {
      case 'start':
        void startForShell(port, message.settings).then((started) => {
          office = started;
        });
        return;
      case 'call':
        void office?.dispatch(message.request).then((response) => {
          port.postMessage({ kind: 'answer', id: message.id, response });
        });
        return;
      case 'stop':
        void Promise.resolve(office?.close()).then(() => process.exit(0));
    }
  });
}

/** The shell ends this process when it hears `failed`; ending here could be quicker than the message. */
async function startForShell(port: ParentPort, settings: OfficeSettings): Promise<Office | undefined> {
  try {
    const office = await startOffice({ ...settings, key: Buffer.from(settings.key) });
    office.subscribe((push) => port.postMessage({ kind: 'push', push }));
    port.postMessage({ kind: 'ready', url: office.url });
    prepareSoon();
    return office;
  } catch (error) {
    port.postMessage({ kind: 'failed', reason: reasonOf(error, settings.dataDir) });
    return undefined;
  }
}

async function serveBrowsers(args: readonly string[]): Promise<void> {
  let folder = '';
  try {
    const { dataDir, port, lanPort, backofficeUrl, firstRun, rendererDir } = parseAppOptions(args);
    folder = dataDir;
    fs.mkdirSync(dataDir, { recursive: true });
    const office = await startOffice({
      dataDir,
      key: keyForNewOrOldData(dataDir),
      port,
      lanPort,
      backofficeUrl,
      firstRun,
      rendererDir: rendererDir ?? path.join(import.meta.dirname, '../renderer'),
    });
    closeOnSignals(office);
    const { urls, fingerprint } = office.lan();
    sayOtherMachines(office.lan());
    const lan = urls.length > 0 ? { lan: { urls, fingerprint } } : {};
    process.stdout.write(`${JSON.stringify({ ready: true, url: office.url, ...lan })}\n`);
    prepareSoon();
  } catch (error) {
    process.stderr.write(`${reasonOf(error, folder)}\n`);
    process.exit(1);
  }
}

/** For the person who connects the second machine: the fingerprint tells a stranger's certificate from this one. */
function sayOtherMachines({ urls, fingerprint, problem }: LanState): void {
  if (problem !== null) process.stderr.write(`Other machines cannot connect: ${LAN_PROBLEMS[problem]}\n`);
  if (urls.length === 0) return;
  process.stderr.write(
    `Other machines connect at ${urls.join(' or ')}\nFingerprint of the certificate (SHA-256): ${fingerprint ?? ''}\n`,
  );
}

const LAN_PROBLEMS = {
  portTaken: 'another program has the port. Choose another one in the settings.',
  failed: 'see office.log.',
} as const;

/** A paper that cannot be made is told of when somebody wants it. */
function prepareSoon(): void {
  setTimeout(() => {
    prepareToDraw().catch((error: unknown) => {
      process.emitWarning(`papers could not be made ready: ${String(error)}`);
    });
  }, PREPARE_AFTER_MS).unref();
}

function closeOnSignals(office: Office): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    void office.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
}

function reasonOf(error: unknown, dataDir: string): string {
  const trouble = diskTroubleOf(error);
  if (trouble !== null) return sayDiskTrouble(trouble, dataDir);
  if (isDamage(error)) return sayDamage(dataDir);
  return error instanceof Error ? error.message : String(error);
}
