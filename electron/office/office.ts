import type { ApiRequest, ApiResponse, Push } from '#shared/api/transport.ts';
import type { LanState } from '#electron/office/lan/lan.ts';
import type { PinCost } from '#electron/office/pins.ts';

export type OfficeOptions = {
  /** Folder of the database, the attachments and the logs. */
  readonly dataDir: string;
  /** 32 random bytes; encrypts everything in `dataDir`. */
  readonly key: Buffer;
  /** TCP port of the gateway on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** TCP port for other machines of the centre, whatever its settings say; null: as they say. */
  readonly lanPort: number | null;
  /** Base address of the back-office for a demo centre; a real centre enters its own at set-up. */
  readonly backofficeUrl: string | null;
  /** What an empty folder is filled with: a demo centre, or nothing (guided set-up). */
  readonly firstRun: 'demo' | 'empty';
  /** Folder of the built renderer that the gateway serves. */
  readonly rendererDir: string;
  /** The machine's clock; a test of a day's work begins it at another time of the day. */
  readonly machineNow?: () => number;
  /** What a try of a PIN costs; less than `PIN_COST` only in tests, which fill hundreds of demonstrations. */
  readonly pinCost?: PinCost;
};

/** The running core: the same object behind IPC and behind HTTP. */
export type Office = {
  /** `http://127.0.0.1:<port>` of the gateway. */
  readonly url: string;
  /** How other machines of the centre reach it, if they may. */
  lan(): LanState;
  dispatch(request: ApiRequest): Promise<ApiResponse>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (push: Push) => void): () => void;
  /** Finishes what is under way, flushes the log and closes the database. */
  close(): Promise<void>;
};
