// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutputOf } from '#shared/api/contract.ts';
import type { StaffRole } from '#shared/api/define.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { App } from './App.tsx';
import { startTexts } from './i18n.ts';
import { hasRole } from './person.ts';
import { navigate } from './router.ts';
import type { Screen } from './screen.ts';
import type { screenAt, screensFor } from './screens.ts';
import { useUi } from './uiStore.ts';

type Screens = { readonly screensFor: typeof screensFor; readonly screenAt: typeof screenAt };

function stubScreen(
  screenKey: 'door' | 'counter' | 'day',
  roles: readonly StaffRole[],
  words: string,
): Screen {
  return {
    path: `/${screenKey}`,
    screenKey,
    titleKey: `app.nav.${screenKey}`,
    icon: 'queue',
    place: 'nav',
    isAllowed: (person) => hasRole(person, roles),
    element: lazyOf(words),
  };
}

function lazyOf(words: string): Screen['element'] {
  return lazy(() => Promise.resolve({ default: () => <input aria-label={words} /> }));
}

const { lazy } = await vi.hoisted(() => import('react'));

vi.mock('./screens.ts', async (original) => {
  const { screensFor: realScreensFor, screenAt: realScreenAt } = await original<Screens>();
  const screens = () => [
    stubScreen('door', ['greeter', 'clerk', 'manager'], 'door field'),
    stubScreen('counter', ['clerk', 'manager'], 'counter field'),
    stubScreen('day', ['manager'], 'day field'),
  ];
  let known: Screen[] | undefined;
  const stubs = () => (known ??= screens());
  return {
    screensFor: (person: Parameters<typeof screensFor>[0]) => realScreensFor(person, stubs()),
    screenAt: (path: string) => realScreenAt(path, stubs()),
  };
});

const PERSON: OutputOf<'session.me'> = {
  staffId: 'staff',
  name: 'Anna Kļaviņa',
  roles: ['clerk'],
  counter: null,
  profile: { categories: null, institutions: null, languages: null },
  onBreak: null,
  hadLunch: false,
  centre: { id: 'centre', name: 'Salaspils', code: 'SAL', isMobile: false },
  isDemo: true,
  lockAfterMinutes: 5,
};

function open(path: string, roles: StaffRole[] | null) {
  navigate(path);
  const session = createSessionToken(sessionStorage);
  session.set(roles === null ? null : 'token');
  const send = async ({ name }: ApiRequest): Promise<ApiResponse> =>
    name === 'session.me' && roles
      ? { ok: true, output: { ...PERSON, roles } }
      : { ok: false, error: { code: roles ? 'notFound' : 'notSignedIn' } };
  const listen = () => () => undefined;
  render(<App api={createApi({ send, listen }, session)} />);
}

beforeEach(() => {
  startTexts('lv');
  useUi.setState({ overlay: null, isPrivate: false, isLocked: false, toasts: [] });
});
afterEach(cleanup);

describe('app', () => {
  it.each([
    [['greeter'], '/door', ['Durvis']],
    [['clerk'], '/counter', ['Lodziņš', 'Durvis']],
    [['manager'], '/day', ['Diena', 'Durvis', 'Lodziņš']],
  ] as const)('opens for %j at %s and offers what they may use', async (roles, path, names) => {
    open('/', [...roles]);
    const nav = await screen.findByRole('navigation', { name: 'Galvenā izvēlne' });
    expect(location.pathname).toBe(path);
    expect([...nav.querySelectorAll('a')].map((link) => link.textContent)).toEqual(names);
  });

  it('shows nothing of a screen that the person may not use', async () => {
    open('/day', ['clerk']);
    expect(await screen.findByText('Šādas lapas nav')).toBeTruthy();
    expect(screen.queryByLabelText('day field')).toBeNull();
  });

  it('sends those who are not signed in to the sign-in', async () => {
    open('/counter', null);
    await vi.waitFor(() => expect(location.pathname).toBe('/sign-in'));
  });

  it('goes anywhere from Ctrl+K, without Latvian letters', async () => {
    open('/counter', ['clerk']);
    await screen.findByLabelText('counter field');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('dur');
    expect(await screen.findByRole('menuitem', { name: /Durvis/ })).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(location.pathname).toBe('/door'));
  });

  it('hides the screen on F9, and gives back what was being typed', async () => {
    open('/counter', ['clerk']);
    await userEvent.type(await screen.findByLabelText('counter field'), 'half a sent');
    await userEvent.keyboard('{F9}');
    expect(screen.getByRole('dialog', { name: 'Ekrāns paslēpts' })).toBeTruthy();
    expect(screen.getByLabelText('counter field').closest('[hidden]')).not.toBeNull();
    await userEvent.keyboard('{F9}');
    expect(screen.getByLabelText('counter field').closest('[hidden]')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('counter field').value).toBe('half a sent');
  });

  it('takes the last act back on Ctrl+Z', async () => {
    const undo = vi.fn();
    open('/counter', ['clerk']);
    await screen.findByLabelText('counter field');
    act(() => useUi.getState().showUndo({ text: 'A043 izsaukts', undo, until: Date.now() + 10_000 }));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: /Atsaukt/ })).toBeNull();
  });
});
