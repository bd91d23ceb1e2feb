import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Asking the system for a few bytes costs as much as for many, and a command needs some for each id and salt. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/** So many fresh random bytes, as text for addresses and files (base64url); at most as many as the pool holds. */
export function randomText(bytes: number): string {
  return takeRandom(bytes).toString('base64url');
}

let [lastMs, lastTurn] = [0, 0];

/** Time-ordered id (UUID v7); those of one millisecond are in the order in which they were made. */
export function newId(): string {
  const random = takeRandom(16);
  const now = Date.now();
  // A turn is of 32 bits; begun low enough, it does not run over within a millisecond.
  [lastMs, lastTurn] = now > lastMs ? [now, random.readUInt32BE(6) >>> 1] : [lastMs, lastTurn + 1];
  return v7({ random, msecs: lastMs, seq: lastTurn });
}

/** Given out once: what was taken is wiped from the pool. */
function takeRandom(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = Buffer.from(pool.subarray(used, used + bytes));
  pool.fill(0, used, used + bytes);
  used += bytes;
  return taken;
}
