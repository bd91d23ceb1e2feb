import type { WaitingRange } from '#shared/domain/visit/types.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

/** What a client was told with the ticket, and how long the first call took. */
export type MeasuredPromise = WaitingRange & { readonly category: string; readonly waitMs: number };

/** Of those who were promised a range and have been called. */
export type PromiseFigures = {
  readonly promised: number;
  readonly held: number;
  /** Called before the range began, and after it ended. */
  readonly earlier: number;
  readonly later: number;
  readonly medianWidthMinutes: number | null;
};

/** So many promises are to hold (design 5). */
export const PROMISES_HELD_TARGET = 0.8;

export function promiseFigures(promises: readonly MeasuredPromise[]): PromiseFigures {
  const earlier = promises.filter(({ waitMs, fromMinutes }) => waitMs < fromMinutes * MINUTE_MS).length;
  const later = promises.filter(({ waitMs, toMinutes }) => waitMs > toMinutes * MINUTE_MS).length;
  const widths = promises.map(({ fromMinutes, toMinutes }) => toMinutes - fromMinutes).sort((a, b) => a - b);
  return {
    promised: promises.length,
    held: promises.length - earlier - later,
    earlier,
    later,
    medianWidthMinutes: widths.length === 0 ? null : Math.round(quantile(widths, 0.5)),
  };
}

/** Fewer promises of a category say nothing about it. */
const ENOUGH = 20;

/** By ticket category, those with enough promises to judge by. */
export function promisesByCategory(
  promises: readonly MeasuredPromise[],
): (PromiseFigures & { readonly category: string })[] {
  return [...Map.groupBy(promises, ({ category }) => category)]
    .filter(([, same]) => same.length >= ENOUGH)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([category, same]) => ({ category, ...promiseFigures(same) }));
}
