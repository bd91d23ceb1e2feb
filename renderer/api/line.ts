/** The requests that are on their way to the office. */
export type Line = {
  /** For one request; unanswered after `limitMs` it counts as lost. */
  signal(limitMs: number): AbortSignal;
  /** What is on its way will not be answered: a dead line says nothing by itself. */
  cut(reason: CutReason): void;
};

/** `lost`: nothing comes through. `back`: it does again, so that what hung may be sent anew at once. */
export type CutReason = 'lost' | 'back';

export function createLine(): Line {
  let under = new AbortController();
  return {
    signal: (limitMs) => AbortSignal.any([under.signal, AbortSignal.timeout(limitMs)]),
    cut(reason) {
      const before = under;
      under = new AbortController();
      before.abort(reason);
    },
  };
}
