import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  makePairingCode,
  readPairingCode,
  showPairingCode,
} from './pairingCode.ts';

it('a pairing code is read back however a person types what was shown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(CODE_LETTERS.length - 1), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }),
      fc.boolean(),
      (picks, isLower) => {
        const left = [...picks];
        const code = makePairingCode(() => left.shift() ?? 0);
        const shown = ` ${showPairingCode(code)} `;
        expect(readPairingCode(isLower ? shown.toLowerCase() : shown)).toBe(code);
      },
    ),
  );
});

it('no letter of a code is taken for another one', () => {
  for (const lookAlike of 'ILO01') expect(CODE_LETTERS).not.toContain(lookAlike);
  expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
});
