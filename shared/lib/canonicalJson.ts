import { configure } from 'safe-stable-stringify';

const stringify = configure({ deterministic: true, strict: true, circularValue: Error });

/** Half a character: written out it is an escape of its own, after an even number of backslashes. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * Plain JSON in its one canonical form (RFC 8785): keys in the order of their UTF-16 units, no white space.
 *
 * @throws Error when there is none: for no value, a number that is not finite, half a character, an endless nesting
 */
export function canonicalJson(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) throw new Error('there is no value to write');
  // The plain search is quick, and nearly every text has nothing of the kind.
  if (text.includes('\\ud') && HALF_CHARACTER.test(text)) throw new Error('the text holds half a character');
  return text;
}
