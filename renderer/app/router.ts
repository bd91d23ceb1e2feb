import { useMemo, useSyncExternalStore } from 'react';

/** Addresses are paths, served by the desktop shell and by the gateway alike (`app://…` and `http://…`). */
export type Params = Readonly<Record<string, string>>;

/** Pattern of literal parts, `:name` and, at the end, `:name?`. Null when the path is another one. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index];
    if (!part.startsWith(':')) {
      if (part !== value) return null;
    } else if (value !== undefined) {
      params[part.slice(1).replace('?', '')] = decodeURIComponent(value);
    } else if (!part.endsWith('?')) return null;
  }
  return params;
}

export function navigate(path: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  // The browser tells of its own moves only.
  window.dispatchEvent(new PopStateEvent('popstate'));
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** Parameters of the current path, e.g. `useParams('/requests/:requestId?')`. */
export function useParams(pattern: string): Params {
  const path = usePath();
  return useMemo(() => matchPath(pattern, path) ?? {}, [pattern, path]);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}
