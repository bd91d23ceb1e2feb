import { expect, it } from 'vitest';
import { words } from '#shared/catalogue/words.ts';
import { keptShare, termFigures, type EndedPromise } from '#shared/domain/request/termFigures.ts';

const TEN = words('10 darba dienās', 'In 10 working days');
const THREE = words('3 darba dienās', 'In 3 working days');

function promise(
  dueDate: string,
  answeredOn: string | null,
  facts: Partial<EndedPromise> = {},
): EndedPromise {
  return { serviceId: 'trade', termsId: 'days-10', text: TEN, dueDate, answeredOn, ...facts };
}

it('a term is kept until the end of its last day, and each set is counted for itself (SLT-02, SLT-04)', () => {
  const centre = { termsId: 'centre', text: THREE };
  const { all, lines } = termFigures([
    promise('2026-11-20', '2026-11-20'),
    promise('2026-11-20', '2026-11-19'),
    promise('2026-11-20', '2026-11-21', centre),
    promise('2026-11-20', null, centre),
    promise('2026-11-20', '2026-11-18', centre),
  ]);
  expect(lines).toEqual([
    { serviceId: 'trade', ...centre, kept: 1, late: 1, overdue: 1 },
    { serviceId: 'trade', termsId: 'days-10', text: TEN, kept: 2, late: 0, overdue: 0 },
  ]);
  expect(all).toEqual({ kept: 3, late: 1, overdue: 1 });
  expect(keptShare(all)).toBe(0.6);
});

it('a set that was worded anew is another promise, and nothing ended is no share', () => {
  const { lines } = termFigures([
    promise('2026-11-20', '2026-11-20'),
    promise('2026-11-20', '2026-11-20', { text: THREE }),
  ]);
  expect(lines).toHaveLength(2);
  expect(keptShare(termFigures([]).all)).toBeNull();
});
