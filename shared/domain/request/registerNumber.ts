const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `SAL-26-004217-K`: centre code, year, six digits, check character (design 4). */
export function formatRegisterNumber(centreCode: string, year: number, serial: number): string {
  const yearPart = String(year % 100).padStart(2, '0');
  const serialPart = String(serial).padStart(6, '0');
  return `${centreCode}-${yearPart}-${serialPart}-${checkCharacter(`${centreCode}${yearPart}${serialPart}`)}`;
}

/** True when the form and the check character are right; lower case and spaces are forgiven. */
export function isRegisterNumber(input: string): boolean {
  const match = /^([A-Z]{3})-(\d{2})-(\d{6})-([0-9A-Z])$/.exec(normaliseRegisterNumber(input));
  return match !== null && checkCharacter(`${match[1]}${match[2]}${match[3]}`) === match[4];
}

export function normaliseRegisterNumber(input: string): string {
  return input
    .trim()
    .toUpperCase()
    .replace(/[\s–—]+/g, '-');
}

/** ISO 7064 MOD 37,36: finds every single wrong character and nearly every swap of neighbours. */
function checkCharacter(text: string): string {
  const modulus = ALPHABET.length;
  let product = modulus;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return ALPHABET.charAt((modulus + 1 - product) % modulus);
}
