import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPins, PIN_COST } from '#electron/office/pins.ts';

const SALT = '00112233445566778899aabbccddeeff';

describe('pins', () => {
  it('know their PIN, and it is worth nothing with the key of another device', async () => {
    const pins = createPins(randomBytes(32), PIN_COST);
    const hash = pins.hash('1234', SALT);
    expect(await pins.matches('1234', SALT, hash)).toBe(true);
    expect(await pins.matches('1235', SALT, hash)).toBe(false);
    expect(await createPins(randomBytes(32), PIN_COST).matches('1234', SALT, hash)).toBe(false);
  });

  it('take the memory that makes trying all of them dear', () => {
    expect(128 * PIN_COST.N * PIN_COST.r).toBeGreaterThanOrEqual(16 * 1024 ** 2);
  });
});
