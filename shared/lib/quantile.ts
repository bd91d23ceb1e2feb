/** Value below which this share of `sorted` lies, between neighbours by proportion; NaN of nothing. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/** `count` values that stand for all of `sorted`: each in the middle of an equal share. */
export function condensed(sorted: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => quantile(sorted, (index + 0.5) / count));
}
