import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { keyOf, PRIMARY_KEY } from '#renderer/commands/keyTables.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';
import { keep, takeKept, type KeptWindow } from './keptWindows.ts';
import { guardAgainstPointers, type PointerGuard } from './pointerGuard.ts';
import { SLOWED } from './slowed.ts';

export const LANGUAGES = ['lv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Theme = 'light' | 'dark' | 'contrast';

/** One person at one browser, with the keyboard only. */
export type Workplace = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly keys: Keyboard;
  readonly t: TFunction;
  readonly language: Language;
  readonly guard: PointerGuard;
  /** The key of a command as the table for browsers has it; what ends in `.primary` is Ctrl+Enter. */
  run(commandId: string): Promise<void>;
  /** A field of a form, by its name in the catalogue or on the page. */
  field(id: string): Locator;
  close(): Promise<void>;
};

export type WorkplaceOptions = {
  readonly url: string;
  readonly language: Language;
  readonly theme?: Theme;
  /** An open session; without it the page begins at the sign-in. */
  readonly token?: string | null;
  readonly path?: string;
  /** A window that nobody may have after this test: its clock or what runs before the page was changed. */
  readonly isOwn?: boolean;
};

const SMALLEST_SCREEN = { width: 1366, height: 768 };

/** One that is left alone is kept for whoever comes next. */
export async function openWorkplace(browser: Browser, options: WorkplaceOptions): Promise<Workplace> {
  const { url, language, theme = 'light', token = null, path = '/', isOwn = false } = options;
  const key = `${url} ${language} ${theme}`;
  const window =
    (isOwn ? null : takeKept(browser, key)) ?? (await openWindow(browser, url, { theme, language }));
  const { context, page, guard } = window;
  await page.setViewportSize(SMALLEST_SCREEN);
  await page.goto(token === null ? path : `${path}#session=${encodeURIComponent(token)}`);
  const keys = keyboardOf(page);
  let isLeft = false;
  return {
    page,
    context,
    keys,
    t: textsIn(language),
    language,
    guard,
    async run(commandId) {
      const key = commandId.endsWith('.primary') ? PRIMARY_KEY : keyOf(commandId, 'browser');
      if (!key) throw new Error(`${commandId} has no key`);
      await keys.press(key);
    },
    field: (id) => page.locator(`[data-field="${id}"]`),
    async close() {
      // By now it may be somebody else's.
      if (isLeft) return;
      isLeft = true;
      // An answer that a test was about to change is for nobody any more.
      if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await (isOwn ? context.close() : keep(browser, key, window));
    },
  };
}

async function openWindow(
  browser: Browser,
  url: string,
  { theme, language }: { readonly theme: Theme; readonly language: Language },
): Promise<KeptWindow> {
  const context = await browser.newContext({
    baseURL: url,
    // A person would compare the fingerprint and go on.
    ignoreHTTPSErrors: url.startsWith('https:'),
    locale: language === 'lv' ? 'lv-LV' : 'en-GB',
    timezoneId: 'Europe/Riga',
    viewport: SMALLEST_SCREEN,
    reducedMotion: 'reduce',
  });
  const guard = await guardAgainstPointers(context);
  await context.addInitScript(({ look }) => localStorage.setItem('lodzins.look', JSON.stringify(look)), {
    look: { theme, density: 'dense', language },
  });
  const page = await context.newPage();
  await slowDown(page);
  return { context, page, guard };
}

async function slowDown(page: Page): Promise<void> {
  if (SLOWED === 1) return;
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
}

/** Who, where and the PIN, typed as at the beginning of a day. */
export async function signIn(
  place: Workplace,
  name: string,
  pin: string,
  counter: string | null,
): Promise<void> {
  const { page, keys, t } = place;
  const people = page.getByRole('radiogroup', { name: t('signIn.who') });
  await people.waitFor();
  await keys.goTo(people);
  await keys.type(name.slice(0, 3));
  await expect(people.getByRole('radio', { name })).toBeChecked();
  if (counter !== null) {
    await keys.choose(page.getByRole('radiogroup', { name: t('signIn.counter') }), new RegExp(`^${counter}`));
  }
  await keys.goTo(page.getByLabel(t('signIn.pin'), { exact: true }));
  await keys.type(pin);
  await keys.press('Enter');
  await page.getByRole('navigation', { name: t('app.nav.label') }).waitFor();
}
