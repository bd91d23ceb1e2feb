/** Without I, L, O, 0 and 1, which people take for one another. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;
export const CODE_LIFE_MS = 10 * 60_000;

/** As it was meant, however it was typed: `abcd-efgh` is `ABCDEFGH`. */
export function readPairingCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** As it is shown and read out: `ABCD-EFGH`. */
export function showPairingCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** `pick(n)` gives a whole number below n by chance. */
export function makePairingCode(pick: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[pick(CODE_LETTERS.length)]).join('');
}
