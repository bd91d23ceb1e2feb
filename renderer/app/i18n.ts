import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions, type ShownLanguage } from '#shared/i18n/texts.ts';

/** Locale of dates and of the widgets' own words. */
export const LOCALES = {
  lv: 'lv-LV',
  en: 'en-GB',
  ru: 'ru-RU',
  uk: 'uk-UA',
  pseudo: 'lv-LV',
} as const satisfies Record<ShownLanguage, string>;

export function startTexts(language: ShownLanguage): void {
  void i18next.use(initReactI18next).init(i18nOptions(language));
}

export async function changeLanguage(language: ShownLanguage): Promise<void> {
  await i18next.changeLanguage(language);
}

/** `?pseudo` in the address shows the stretched language, to see what is too tight or not translated. */
export function languageOf(chosen: 'lv' | 'en', search: string): ShownLanguage {
  return new URLSearchParams(search).has('pseudo') ? 'pseudo' : chosen;
}
