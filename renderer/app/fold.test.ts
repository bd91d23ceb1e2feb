import { describe, expect, it } from 'vitest';
import { fold, matches } from './fold.ts';

describe('finding', () => {
  it('does not need Latvian letters', () => {
    expect(fold('ĀČĒĢĪĶĻŅŠŪŽ')).toBe('acegiklnsuz');
    expect(matches('Izsaukt nākamo', 'nakamo')).toBe(true);
  });

  it('needs every word, from its beginning, in any order', () => {
    expect(matches('Bērna kopšanas pabalsts', 'pab bern')).toBe(true);
    expect(matches('Bērna kopšanas pabalsts', 'balsts')).toBe(false);
    expect(matches('Bērna kopšanas pabalsts', 'bern pensija')).toBe(false);
  });
});
