import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyedHash } from '#electron/office/keyedHash.ts';

it('is the HMAC of any text under any key of at most a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string({ unit: 'binary' }), (bytes, text) => {
      const key = Buffer.from(bytes);
      expect(createKeyedHash(key)(text)).toBe(createHmac('sha256', key).update(text).digest('base64'));
    }),
  );
  expect(() => createKeyedHash(Buffer.alloc(65))).toThrow('at most 64 bytes');
});
