import type { TFunction } from 'i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Choice } from '#renderer/ui/choice.ts';

/** The answers of a table of words, in its order. */
export function choicesOf<Key extends string>(
  words: Readonly<Record<Key, TextKey>>,
  t: TFunction,
): Choice<Key>[] {
  const entries: [string, TextKey][] = Object.entries(words);
  // A table has no keys but its own.
  return entries.map(([key, textKey]) => ({ key: key as Key, label: t(textKey) }));
}
