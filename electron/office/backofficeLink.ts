import type { AskAbout } from '#electron/office/sync/askAbout.ts';
import type { HandIn } from '#electron/office/sync/handIn.ts';

/** What the screens know of the connection; the sync keeps it up to date. */
export type LinkState = {
  readonly state: 'online' | 'offline' | 'unconnected';
  readonly since: number | null;
  readonly lastTry: { readonly at: number; readonly problem: string | null } | null;
  readonly nextTryAt: number | null;
  readonly isSending: boolean;
  readonly isCut: boolean;
  readonly isStuck: boolean;
  readonly catalogueRefused: boolean;
};

/** The office's side of the back-office: state, and the acts a person can press. Never awaited by a command. */
export type BackofficeLink = AskAbout &
  HandIn & {
    state(): LinkState;
    /** Base address, or null when none is set up; receipts print it. */
    address(): string | null;
    tryNow(): void;
    /** Demo switch: as if the cable were pulled. */
    cut(isCut: boolean): void;
    /** @throws AppError `offline`, `backofficeFailed`, `refused` with `enrol.codeRefused` */
    enrol(url: string, code: string): Promise<void>;
    /** How much of a file that is under way has been sent; null for one that is not. */
    sentBytes(hash: string): number | null;
    /** Says that there is something to send. */
    wake(): void;
    close(): Promise<void>;
  };
