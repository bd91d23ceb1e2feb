/** Crockford's letters: none that is taken for a digit when read out. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_HEX_DIGITS = 10;
const BITS = 5n;
const LENGTH = 8;

/**
 * What a client quotes, `7K3F-2M9Q`: the last 40 bits of the id, which are random, so that it needs no counter
 * that two computers could share wrongly and says nothing about how many there were before.
 */
export function quotedCode(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-RANDOM_HEX_DIGITS)}`);
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = `${LETTERS[Number(rest & 31n)]}${code}`;
    rest >>= BITS;
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** The code in what somebody typed or a scanner read, `7k3f 2m9q`, or null when it cannot be one. */
export function readQuotedCode(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replaceAll(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}
