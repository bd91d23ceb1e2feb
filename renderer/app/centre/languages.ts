import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** Languages that clients speak, as names. */
export const LANGUAGE_TEXTS = {
  lv: 'counter.language.lv',
  en: 'counter.language.en',
  ru: 'counter.language.ru',
  uk: 'counter.language.uk',
} as const satisfies Record<ClientLanguage, TextKey>;
