const STORAGE_KEY = 'lodzins.session';

/** The session lives as long as this window: in memory, and in sessionStorage for a reload. */
export type SessionToken = {
  readonly get: () => string | null;
  readonly set: (token: string | null) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function createSessionToken(storage: Storage): SessionToken {
  let current = storage.getItem(STORAGE_KEY);
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(token) {
      if (token === current) return;
      current = token;
      if (token === null) storage.removeItem(STORAGE_KEY);
      else storage.setItem(STORAGE_KEY, token);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A display or client screen is opened with its session after `#`, which no server sees. It is taken over and removed
 * from the address bar, so that nobody reads or bookmarks it there.
 */
export function takeSessionFromAddress(token: SessionToken, location: Location, history: History): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('session');
  if (given === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  token.set(given);
}
