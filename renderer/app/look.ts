import type { StaffLanguage } from '#shared/i18n/resources.ts';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['dense', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

/** How this person wants the screen on this computer. No personal data: it may outlive the session. */
export type Look = { readonly theme: Theme; readonly density: Density; readonly language: StaffLanguage };

const STORAGE_KEY = 'lodzins.look';

/** public/look.js has set these before the first paint. */
export function shownLook(root: HTMLElement): Look {
  return {
    theme: THEMES.find((theme) => theme === root.dataset['theme']) ?? 'light',
    density: DENSITIES.find((density) => density === root.dataset['density']) ?? 'dense',
    language: root.lang === 'en' ? 'en' : 'lv',
  };
}

export function applyLook(look: Look, root: HTMLElement, storage: Storage): void {
  root.dataset['theme'] = look.theme;
  root.dataset['density'] = look.density;
  root.lang = look.language;
  storage.setItem(STORAGE_KEY, JSON.stringify(look));
}
