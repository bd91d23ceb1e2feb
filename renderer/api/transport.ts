import type { ApiError } from '#shared/api/errors.ts';
import type { ApiRequest, ApiResponse, Push } from '#shared/api/transport.ts';

/** Thrown when no answer came: the office may or may not have done it. Only a repeat by the same id can tell. */
export class ConnectionLost extends Error {
  /** The line is there again already. */
  readonly isBack: boolean;
  constructor(cause?: unknown, isBack = false) {
    super('no answer from the office', { cause });
    this.name = 'ConnectionLost';
    this.isBack = isBack;
  }
}

/** What a screen says then. The office itself answers `offline` without the rule: that is about the back-office. */
export const HOST_LOST: ApiError = { code: 'offline', rule: 'host.lost' };

export type LiveListener = {
  readonly onPushes: (pushes: readonly Push[]) => void;
  /** The link to the office came up or went down. Pushes sent meanwhile are lost. */
  readonly onLink: (isUp: boolean) => void;
  /** The office does not know this session any more: signed out elsewhere, or the office was started anew. */
  readonly onSessionEnded: () => void;
};

/** The two ways to the office behind one face. */
export type Transport = {
  /** Rejects with ConnectionLost and nothing else. */
  send(request: ApiRequest): Promise<ApiResponse>;
  /** Returns the function that ends it. */
  listen(session: string | null, listener: LiveListener): () => void;
};
