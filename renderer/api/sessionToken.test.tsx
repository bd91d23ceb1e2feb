import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionToken, takeSessionFromAddress } from './sessionToken.ts';

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('session token', () => {
  it('outlives a reload of the window', () => {
    createSessionToken(sessionStorage).set('token');
    expect(createSessionToken(sessionStorage).get()).toBe('token');
  });

  it('leaves nothing behind after signing out', () => {
    const token = createSessionToken(sessionStorage);
    const listener = vi.fn();
    token.set('token');
    token.subscribe(listener);
    token.set(null);
    expect(listener).toHaveBeenCalledOnce();
    expect(sessionStorage).toHaveLength(0);
  });

  it('takes a session from the address and removes it there', () => {
    history.replaceState(null, '', '/display?size=big#session=secret');
    const token = createSessionToken(sessionStorage);
    takeSessionFromAddress(token, location, history);
    expect(token.get()).toBe('secret');
    expect(location.href).not.toContain('secret');
    expect(location.pathname + location.search).toBe('/display?size=big');
  });
});
