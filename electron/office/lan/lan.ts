import type { Db } from '#db/open.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { lanCertificate, type Certificate } from '#electron/office/lan/certificate.ts';
import { lanAddresses, ownNames } from '#electron/office/lan/names.ts';
import type { Log } from '#electron/office/log.ts';

const DEFAULT_LAN_PORT = 8443;

type LanSettings = { readonly isOn: boolean; readonly port: number };

export type LanState = LanSettings & {
  /** Given when the program was started. */
  readonly isFixed: boolean;
  readonly problem: 'portTaken' | 'failed' | null;
  readonly urls: readonly string[];
  readonly fingerprint: string | null;
};

/** The way in for other machines of the centre's network; closed unless somebody has opened it. */
export type Lan = {
  state(): LanState;
  /** SHA-256 of the certificate, once there is one. */
  fingerprint(): string | null;
  /** What was set last time, or given at the start. A port that is taken does not keep the office from starting. */
  start(open: OpenGateway): Promise<void>;
  /** Keeps the settings only if they can be had; @throws the error of the listening. */
  change(settings: LanSettings): Promise<void>;
  close(): Promise<void>;
};

export type OpenGateway = (
  port: number,
  certificate: Certificate,
) => Promise<{ readonly port: number; close(): Promise<void> }>;

type Parts = {
  readonly db: Db;
  readonly dataDir: string;
  /** Null: as the centre's settings say. */
  readonly fixedPort: number | null;
  readonly log: Log;
};

const KEY = 'lan';

export function createLan({ db, dataDir, fixedPort, log }: Parts): Lan {
  let gateway: Awaited<ReturnType<OpenGateway>> | null = null;
  let certificate: Certificate | null = null;
  let problem: LanState['problem'] = null;
  let open: OpenGateway | null = null;

  const settings = (): LanSettings =>
    fixedPort === null
      ? (readMeta<LanSettings>(db, KEY) ?? { isOn: false, port: DEFAULT_LAN_PORT })
      : { isOn: true, port: fixedPort };

  /** The new way is open before the old one closes: a port that cannot be had changes nothing. */
  async function apply({ isOn, port }: LanSettings): Promise<void> {
    if (isOn && gateway?.port === port) return;
    const next = isOn ? await openAt(port) : null;
    await gateway?.close();
    gateway = next;
    problem = null;
  }

  async function openAt(port: number): Promise<typeof gateway> {
    certificate ??= await lanCertificate(dataDir, ownNames());
    const opened = await open?.(port, certificate);
    if (!opened) return null;
    log.info('other machines may connect', { port: opened.port, fingerprint: certificate.fingerprint });
    return opened;
  }

  return {
    state: () => ({
      ...settings(),
      isFixed: fixedPort !== null,
      problem,
      urls: gateway ? urlsOf(gateway.port) : [],
      fingerprint: certificate?.fingerprint ?? null,
    }),
    fingerprint: () => certificate?.fingerprint ?? null,
    async start(opening) {
      open = opening;
      const wanted = settings();
      try {
        await apply(wanted);
      } catch (error) {
        problem = isPortTaken(error) ? 'portTaken' : 'failed';
        log.error('other machines cannot connect', error, { port: wanted.port });
      }
    },
    async change(wanted) {
      await apply(wanted);
      writeMeta(db, KEY, wanted);
    },
    close: async () => gateway?.close(),
  };
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** A computer without a network is still found by itself. */
function urlsOf(port: number): string[] {
  const addresses = lanAddresses();
  return (addresses.length > 0 ? addresses : ['127.0.0.1']).map((address) => `https://${address}:${port}`);
}
