import type { ApiError } from '#shared/api/errors.ts';
import type { Topic } from '#shared/api/topics.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** One call of a procedure, the same over IPC and HTTP. */
export type ApiRequest = {
  readonly name: string;
  readonly input: unknown;
  /** Made by the client; repeating a command with it returns the first result. */
  readonly commandId?: string;
  /** Session token of the person or the terminal. */
  readonly session?: string;
};

export type ApiResponse =
  { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: ApiError };

/** Says what changed, never carries data. A gap in `seq` means: fetch everything again. */
export type Push = { readonly topic: Topic; readonly ids: readonly string[]; readonly seq: number };

/** All that one change has touched, in one message: a screen asks once. */
export type Pushes = { readonly pushes: readonly Push[] };
/** Sent now and then so that a listener knows a dead line from a quiet day, and what time it is here. */
export type Beat = { readonly officeTime: EpochMs };
export type LiveMessage = Pushes | Beat;
export const BEAT_EVERY_MS = 5_000;
/** Two beats have not come. */
export const DEAD_AFTER_MS = 12_000;

/** What the preload puts on `window.lodzins` in the desktop shell. */
export type Bridge = {
  call(request: ApiRequest): Promise<ApiResponse>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (push: Push) => void): () => void;
  /** Opens a second window, on the second display where there is one. */
  openWindow(kind: 'client' | 'display' | 'kiosk', session: string): Promise<void>;
  /** Saves a file the office made, asking where. False when the person cancelled. */
  saveFile(name: string, base64: string): Promise<boolean>;
  /** Saves what the office gives at an address of files, of any size, asking where. False when the person cancelled. */
  saveFrom(name: string, address: string, session: string): Promise<boolean>;
  /** Prints a PDF the office made on that printer; with the system's dialog when it is null or does not print. */
  printPdf(base64: string, printer: string | null): Promise<boolean>;
  printers(): Promise<readonly SystemPrinter[]>;
};

/** A printer as the computer's system knows it: by its name, and by what people call it. */
export type SystemPrinter = { readonly name: string; readonly title: string };

declare global {
  interface Window {
    readonly lodzins?: Bridge;
  }
}
