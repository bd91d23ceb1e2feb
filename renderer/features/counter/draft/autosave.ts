export type Timers = {
  readonly after: (ms: number, run: () => void) => () => void;
};

export type Autosave<Body> = {
  /** Keeps this as the newest and saves it a moment after the last change. */
  change(body: Body): void;
  /** Saves what waits at once. Resolves when nothing is left to save. */
  flush(): Promise<void>;
};

/**
 * Saves the newest body a moment after the last change. One save at a time: two under way could arrive in the wrong
 * order and leave the older text.
 */
export function createAutosave<Body>(save: (body: Body) => Promise<void>, afterMs: number, timers: Timers) {
  let waiting: { readonly body: Body } | null = null;
  let underWay: Promise<void> | null = null;
  let cancel: (() => void) | null = null;

  function start(): Promise<void> {
    cancel?.();
    cancel = null;
    if (underWay) return underWay.then(start);
    if (!waiting) return Promise.resolve();
    const { body } = waiting;
    waiting = null;
    underWay = save(body).finally(() => {
      underWay = null;
    });
    return underWay.then(() => (waiting && !cancel ? start() : undefined));
  }

  return {
    change(body) {
      waiting = { body };
      cancel?.();
      cancel = timers.after(afterMs, () => void start());
    },
    async flush() {
      while (waiting || underWay) await start();
    },
  } satisfies Autosave<Body>;
}

export const windowTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
