import type { LocalText } from '#shared/catalogue/localText.ts';

/** A text in both languages of the interface, and in those of clients where they read it themselves. */
export function words(lv: string, en: string, ru?: string, uk?: string): LocalText {
  return { lv, en, ...(ru === undefined ? {} : { ru }), ...(uk === undefined ? {} : { uk }) };
}
