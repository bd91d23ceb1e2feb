import type { LocalText } from '#shared/catalogue/types.ts';

/** A text in both languages of the interface. */
export function words(lv: string, en: string): LocalText {
  return { lv, en };
}
