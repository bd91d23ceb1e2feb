import { describe, expect, it } from 'vitest';
import { compareSides, type Side } from './comparison.ts';

const side = (values: Side['values']): Side => ({
  at: 0,
  by: 'Ilze Ozola',
  counter: null,
  device: 'elsewhere',
  type: 'client.corrected',
  values,
});

describe('comparing both sides of a contradiction', () => {
  it('puts what differs first', () => {
    const rows = compareSides({
      theirs: side([
        { field: 'givenName', value: 'Anna', differs: false },
        { field: 'phone', value: '+37120000001', differs: true },
      ]),
      mine: side([
        { field: 'givenName', value: 'Anna', differs: false },
        { field: 'phone', value: '+37120000002', differs: true },
      ]),
    });
    expect(rows.map(({ field, differs }) => [field, differs])).toEqual([
      ['phone', true],
      ['givenName', false],
    ]);
  });

  it('shows what only one side says', () => {
    const rows = compareSides({
      theirs: side([]),
      mine: side([{ field: 'email', value: 'a@b.lv', differs: true }]),
    });
    expect(rows).toEqual([{ field: 'email', theirs: null, mine: 'a@b.lv', differs: true }]);
  });

  it('believes the office about masked codes', () => {
    const code = { field: 'code', value: '●●●●●●-●●●●●', differs: true };
    expect(compareSides({ theirs: side([code]), mine: side([code]) })[0]?.differs).toBe(true);
  });
});
