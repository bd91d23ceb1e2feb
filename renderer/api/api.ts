import type { EpochMs } from '#shared/lib/time.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { createClient, timedPause, type Client, type Pause } from './client.ts';
import { officeNow } from './officeTime.ts';
import { bridgeTransport } from './bridgeTransport.ts';
import { httpTransport } from './httpTransport.ts';
import { createQueryCache, type QueryCache } from './queryCache.ts';
import { createSessionToken, takeSessionFromAddress, type SessionToken } from './sessionToken.ts';
import type { Transport } from './transport.ts';

/** Whether this window reaches the office (not the back-office). */
export type Link = {
  readonly isUp: () => boolean;
  /** Null while it is up. */
  readonly downSince: () => EpochMs | null;
  readonly subscribe: (listener: () => void) => () => void;
};

export type Api = {
  readonly client: Client;
  readonly cache: QueryCache;
  readonly session: SessionToken;
  readonly link: Link;
  /** Starts listening to pushes. Returns the function that ends it. */
  start(): () => void;
};

export function createApi(transport: Transport, session: SessionToken, pause: Pause = timedPause()): Api {
  const client = createClient({
    transport: { ...transport, send },
    session: session.get,
    newId: () => crypto.randomUUID(),
    pause,
  });
  // The cache holds many queries under one type; useQuery gives each its own back.
  const cache = createQueryCache(client.query as (name: string, input: unknown) => Promise<unknown>);
  const link = createLink();

  /** An answer to an ended session ends it here too; the drafts are in the office. */
  async function send(request: ApiRequest): Promise<ApiResponse> {
    const response = await transport.send(request);
    if (!response.ok && response.error.code === 'notSignedIn') endSession(request.session);
    return response;
  }

  function endSession(token: string | undefined): void {
    if (token !== undefined && token === session.get()) session.set(null);
  }

  function listen(): () => void {
    const token = session.get() ?? undefined;
    return transport.listen(session.get(), {
      onPushes: (pushes) => cache.onPushes(pushes),
      onLink(isUp) {
        const isBack = isUp && !link.isUp();
        link.set(isUp);
        if (isUp) client.wake();
        if (isBack) cache.onReconnect();
      },
      onSessionEnded: () => endSession(token),
    });
  }

  return {
    client,
    cache,
    session,
    link,
    start() {
      let endListening = listen();
      const endSession = session.subscribe(() => {
        endListening();
        cache.clear();
        endListening = listen();
      });
      return () => {
        endSession();
        endListening();
      };
    },
  };
}

/** The way that this window has: the bridge of the desktop shell, else the gateway that served the page. */
export function apiOfWindow(): Api {
  const session = createSessionToken(window.sessionStorage);
  takeSessionFromAddress(session, window.location, window.history);
  const transport = window.lodzins ? bridgeTransport(window.lodzins) : httpTransport(window.location.origin);
  return createApi(transport, session);
}

function createLink(): Link & { readonly set: (isUp: boolean) => void } {
  let current = true;
  let downSince: EpochMs | null = null;
  const listeners = new Set<() => void>();
  return {
    isUp: () => current,
    downSince: () => downSince,
    set(isUp) {
      if (isUp === current) return;
      current = isUp;
      downSince = isUp ? null : officeNow();
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
