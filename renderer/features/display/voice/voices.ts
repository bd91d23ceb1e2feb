import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import en from './en.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Begin and length of each clip in the sound file of its language, in milliseconds. Made by `npm run voice`. */
export const CLIPS: { readonly [Language in ClientLanguage]: Readonly<Record<string, readonly number[]>> } = {
  lv,
  en,
  ru,
  uk,
};

export const VOICE_FILES: { readonly [Language in ClientLanguage]: string } = {
  lv: new URL('./lv.opus', import.meta.url).href,
  en: new URL('./en.opus', import.meta.url).href,
  ru: new URL('./ru.opus', import.meta.url).href,
  uk: new URL('./uk.opus', import.meta.url).href,
};
