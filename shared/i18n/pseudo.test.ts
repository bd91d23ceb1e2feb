import { describe, expect, it } from 'vitest';
import { pseudoOf, pseudoText } from '#shared/i18n/pseudo.ts';
import { textsIn } from '#shared/i18n/texts.ts';

describe('pseudo-language', () => {
  it('lengthens the words and leaves placeholders alone', () => {
    const text = pseudoText('Vēl {{count}} lauki');
    expect(text).toContain('{{count}}');
    expect(text.startsWith('[Vēł ')).toBe(true);
    expect(text.length).toBeGreaterThan('Vēl {{count}} lauki'.length * 1.3);
  });

  it('keeps the tree of keys', () => {
    expect(Object.keys(pseudoOf({ a: { b: 'x' }, c: 'y' }))).toEqual(['a', 'c']);
  });
});

describe('texts outside of React', () => {
  it('falls back to Latvian where a client language has no such area', () => {
    expect(textsIn('uk')('app.name')).toBe('Lodziņš');
    expect(textsIn('uk')('ui.close')).toBe('Закрити');
  });
});
