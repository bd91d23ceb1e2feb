import { performance } from 'node:perf_hooks';

/** The same work by the product and by the bare minimum, in milliseconds. */
export type Race = {
  readonly name: string;
  /** What the bare side does, in a line. */
  readonly against: string;
  readonly samples: number;
  readonly product: Quantiles;
  readonly bare: Quantiles;
  readonly ratio: Quantiles;
  readonly target: Target;
};

export type Quantiles = { readonly p50: number; readonly p95: number };

/** Met at a ratio, or when the difference is too small for anybody to notice. */
export type Target = { readonly ratio: number; readonly orMs?: number };

/** One sample of each side; what is not to be measured happens outside of the returned functions. */
export type Round = { readonly product: () => unknown; readonly bare: () => unknown };

type RaceOptions = Pick<Race, 'name' | 'against' | 'samples' | 'target'> & {
  readonly warmUp: number;
  prepare(index: number): Promise<Round> | Round;
};

/** Interleaved, the first side alternating, so that a busy moment of the machine meets both. */
export async function runRace({ warmUp, prepare, ...race }: RaceOptions): Promise<Race> {
  const times = { product: [] as number[], bare: [] as number[] };
  for (let index = -warmUp; index < race.samples; index += 1) {
    const round = await prepare(index);
    const order = index % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
    for (const side of order) {
      const ms = await timed(round[side]);
      if (index >= 0) times[side].push(ms);
    }
  }
  return compare(race, times);
}

export function compare(
  race: Pick<Race, 'name' | 'against' | 'samples' | 'target'>,
  times: { readonly product: readonly number[]; readonly bare: readonly number[] },
): Race {
  const [product, bare] = [quantiles(times.product), quantiles(times.bare)];
  return { ...race, product, bare, ratio: { p50: product.p50 / bare.p50, p95: product.p95 / bare.p95 } };
}

export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  const result = act();
  // Awaiting what is no promise would cost the synchronous side a turn of the event loop.
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

export function isMet({ product, bare, ratio, target }: Race): boolean {
  const within = (quantile: keyof Quantiles): boolean =>
    ratio[quantile] <= target.ratio || product[quantile] - bare[quantile] <= (target.orMs ?? 0);
  return within('p50') && within('p95');
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
