const WINDOW_MS = 60_000;
const TRIES_IN_WINDOW = 20;

/** Keeps a script from trying fast. Counted for each of those who try, and only what was wrong. */
export class GuessLimit {
  readonly #wrong = new Map<string, readonly number[]>();
  note(who: string, now: number): void {
    this.#wrong.set(who, [...(this.#wrong.get(who) ?? []), now]);
  }
  isExhausted(who: string, now: number): boolean {
    const recent = (this.#wrong.get(who) ?? []).filter((at) => at > now - WINDOW_MS);
    if (recent.length === 0) this.#wrong.delete(who);
    else this.#wrong.set(who, recent);
    return recent.length >= TRIES_IN_WINDOW;
  }
}
