export const CLIENT_LANGUAGES = ['lv', 'en', 'ru', 'uk'] as const;
export type ClientLanguage = (typeof CLIENT_LANGUAGES)[number];
