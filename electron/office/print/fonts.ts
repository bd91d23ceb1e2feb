import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Noto Sans has every Latvian and Cyrillic letter; the weights are named as pdfmake names its four faces. */
export const FONT_FAMILY = 'NotoSans';

/** Resolved as packages at run time: right from source, from a bundle and from inside a packaged app. */
export const FONT_FILES = {
  normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
} as const;
