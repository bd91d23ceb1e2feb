import { createHmac, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** The work of one try, in the terms of scrypt (RFC 7914). */
export type PinCost = { readonly N: number; readonly r: number; readonly p: number };

const scryptAsync = promisify<string | Buffer, Buffer, number, PinCost, Buffer>(scrypt);
/** 16 MB and about 50 ms for each try. */
export const PIN_COST: PinCost = { N: 16_384, r: 8, p: 1 };
const HASH_BYTES = 32;

/** PINs are stretched with scrypt and peppered with the device's key: a copied table is worth nothing elsewhere. */
export type Pins = {
  /** Keeps the process as long as a try takes; for the rare setting of a PIN inside a transaction. */
  hash(pin: string, salt: string): string;
  matches(pin: string, salt: string, hash: string): Promise<boolean>;
  /** Tries that could not be written down, by person: while the disk is full they slow the next one down all the same. */
  readonly unsavedTries: Map<string, Tries>;
};

export type Tries = { readonly wrongTries: number; readonly blockedUntil: number };

export function createPins(deviceKey: Buffer, cost: PinCost): Pins {
  const pepper = createHmac('sha256', deviceKey).update('lodzins pin').digest();
  const peppered = (pin: string): Buffer => createHmac('sha256', pepper).update(pin).digest();
  return {
    unsavedTries: new Map(),
    hash: (pin, salt) =>
      scryptSync(peppered(pin), Buffer.from(salt, 'hex'), HASH_BYTES, cost).toString('hex'),
    async matches(pin, salt, expected) {
      const found = await scryptAsync(peppered(pin), Buffer.from(salt, 'hex'), HASH_BYTES, cost);
      return timingSafeEqual(found, Buffer.from(expected, 'hex'));
    },
  };
}

/** Wrong tries that cost nothing; people mistype. */
const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long the next try has to wait after this many wrong ones, in milliseconds: 5 s, 10 s, 20 s … 5 min. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, 5_000 * 2 ** (wrongTries - FREE_TRIES));
}
