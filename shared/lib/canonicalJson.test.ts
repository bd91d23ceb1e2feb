import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';

/** Any 16-bit units, so also characters beyond the first plane and halves of them. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('canonicalJson (RFC 8785)', () => {
  it('writes every JSON value as the reference implementation does, and refuses what that refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), anyText, (value, text) => {
        for (const input of [value, { [text]: value }, [text, { a: text }]]) {
          expect(outcome(() => canonicalJson(input))).toBe(outcome(() => canonicalize(input)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('orders keys by their UTF-16 units, digits and long lists of keys too', () => {
    expect(canonicalJson({ '\u{1f600}': 1, '\ufb33': 2, ö: 3, '10': 4, '9': 5, A: 6, '': 7 })).toBe(
      '{"":7,"10":4,"9":5,"A":6,"ö":3,"\u{1f600}":1,"\ufb33":2}',
    );
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${(n * 7919) % 500}`, n]));
    expect(canonicalJson(many)).toBe(canonicalize(many));
  });

  it('takes a backslash before the letters of an escape for what it is', () => {
    expect(canonicalJson('\\ud800')).toBe(String.raw`"\\ud800"`);
    expect(() => canonicalJson('\\\ud800')).toThrow('half a character');
  });

  it('has no form for nothing, for numbers without end and for a ring', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    for (const value of [undefined, NaN, Infinity, { at: -Infinity }, ring]) {
      expect(() => canonicalJson(value)).toThrow();
    }
  });
});

function outcome(write: () => string | undefined): string {
  try {
    return write() ?? 'refused';
  } catch {
    return 'refused';
  }
}
