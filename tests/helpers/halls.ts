import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';

type Counter = OutputOf<'centre.counters'>['counters'][number];
type Change = InputOf<'centre.changeCounter'>;

/** Puts each counter into the hall that is said for it, everything else as it is. */
export async function assignHalls(
  manager: Pick<OfficeApi, 'call'>,
  hallOf: (counter: Counter, index: number) => string | null,
): Promise<void> {
  const { counters } = await manager.call('centre.counters', {});
  for (const [index, counter] of counters.entries()) {
    await manager.call('centre.changeCounter', changeOf(counter, index, { hall: hallOf(counter, index) }));
  }
}

/** What is sent when only a part of a counter changes. */
export function changeOf(
  { counterId, name, categories, hall, isClosed }: Counter,
  index: number,
  change: Partial<Change>,
): Change {
  const known = categories as Change['categories']; // from the office's own answer
  return { counterId, name, categories: known, hall, isClosed, place: index + 1, ...change };
}
