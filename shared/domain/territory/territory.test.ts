import { describe, expect, it } from 'vitest';
import { checkPostcodes, isWithin } from './territory.ts';

describe('the postcodes of a territory', () => {
  it('are read as people write them, each once', () => {
    expect(checkPostcodes('LV-2121, 2118;lv2121\n LV–2117 ')).toEqual({
      kind: 'right',
      postcodes: ['LV-2117', 'LV-2118', 'LV-2121'],
    });
    expect(checkPostcodes('  ')).toEqual({ kind: 'right', postcodes: [] });
  });

  it('are not guessed: what is none is named', () => {
    expect(checkPostcodes('LV-2121, 21x8')).toEqual({ kind: 'wrong', entry: '21x8' });
  });

  it('hold an address with such a postcode, and none without one', () => {
    const parish = { name: 'Salaspils pagasts', postcodes: ['LV-2118'] };
    expect(isWithin('LV-2118', parish)).toBe(true);
    expect(isWithin('LV-2121', parish)).toBe(false);
    expect(isWithin(null, parish)).toBe(false);
  });
});
