import { createInstance } from 'i18next';
import type { InitOptions, i18n as I18n } from 'i18next';
import { pseudoOf } from './pseudo.ts';
import { TEXTS } from './resources.ts';

export type Language = keyof typeof TEXTS;
/** `pseudo` is longer and accented, for layout tests: what is not translated or too tight shows. */
export type ShownLanguage = Language | 'pseudo';

export function i18nOptions(language: ShownLanguage): InitOptions {
  const resources: Record<string, { texts: object }> = {};
  for (const [code, texts] of Object.entries(TEXTS)) resources[code] = { texts };
  if (language === 'pseudo') resources['pseudo'] = { texts: pseudoOf(TEXTS.lv) };
  return {
    lng: language,
    fallbackLng: 'lv',
    defaultNS: 'texts',
    ns: ['texts'],
    resources,
    initAsync: false,
    // React and the PDF writer escape themselves.
    interpolation: { escapeValue: false },
    returnNull: false,
  };
}

/** Texts of one language, outside of React: printed tickets, receipts, sent messages. */
export function textsIn(language: Language): I18n['t'] {
  const instance = createInstance();
  void instance.init(i18nOptions(language));
  return instance.t;
}
