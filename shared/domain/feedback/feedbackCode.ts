/** Crockford's letters: none that is taken for a digit when read out. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_HEX_DIGITS = 10;
const BITS = 5n;
const LENGTH = 8;

/**
 * What the client quotes, `7K3F-2M9Q`: the last 40 bits of the id, which are random, so that it needs no counter
 * that two computers could share wrongly and says nothing about how many there were before.
 */
export function feedbackCode(feedbackId: string): string {
  let rest = BigInt(`0x${feedbackId.replaceAll('-', '').slice(-RANDOM_HEX_DIGITS)}`);
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = `${LETTERS[Number(rest & 31n)]}${code}`;
    rest >>= BITS;
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
