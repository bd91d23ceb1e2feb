type Texts = { readonly [key: string]: string | Texts };

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'ǻ',
  e: 'ę',
  i: 'ï',
  o: 'ǿ',
  u: 'ų',
  s: 'ş',
  l: 'ł',
  n: 'ň',
};
/** Between the fifth of Latvian against English and the half of the longest translations. */
const LONGER_BY = 0.35;

/** The same texts, bracketed, accented and a third longer; placeholders stay as they are. */
export function pseudoOf(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoOf(value),
    ]),
  );
}

export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\}|<[^>]+>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  return `[${accented}${'~'.repeat(Math.ceil(text.length * LONGER_BY))}]`;
}
