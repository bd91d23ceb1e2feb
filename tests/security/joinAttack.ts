/** Things in an order that somebody with the whole database could read them in. */
export type Signal = { readonly name: string; readonly order: readonly string[] };

/**
 * How much better than chance the best of the signals joins ratings to visits: the largest absolute rank
 * correlation between a signal's order and the order in which the visits were rated. 1 joins all of them.
 */
export function bestJoin(
  signals: readonly Signal[],
  truth: readonly string[],
): { name: string; strength: number } {
  let best = { name: 'none', strength: 0 };
  for (const { name, order } of signals) {
    const strength = Math.abs(rankCorrelation(order, truth));
    if (strength > best.strength) best = { name, strength };
  }
  return best;
}

/**
 * Strength that pure chance exceeds in one of a million tries with this many ratings and signals
 * (normal approximation of the rank correlation).
 */
export function chanceLimit(ratings: number, signals: number): number {
  const perSignal = 1e-6 / Math.max(1, signals);
  return normalQuantile(1 - perSignal / 2) / Math.sqrt(ratings - 1);
}

/** Spearman's rank correlation of two orders of the same things; 0 when they do not hold the same ones. */
function rankCorrelation(order: readonly string[], truth: readonly string[]): number {
  const ranks = new Map(truth.map((id, rank) => [id, rank]));
  const found = order.filter((id) => ranks.has(id));
  const n = found.length;
  if (n < truth.length) return 0;
  const squares = found.reduce((sum, id, rank) => sum + (rank - (ranks.get(id) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** Inverse of the normal distribution by bisection; exact enough for a limit. */
function normalQuantile(probability: number): number {
  let low = 0;
  let high = 10;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

function normalCdf(x: number): number {
  // Abramowitz and Stegun 7.1.26; error below 1.5e-7.
  const t = 1 / (1 + (0.3275911 * x) / Math.SQRT2);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - 0.5 * poly * Math.exp((-x * x) / 2);
}
