import { NEWS_CHANNEL } from '../storage/journal/feeds.ts';
import type { Database } from '../storage/database.ts';

type Listener = (seq: number | null) => void;

/**
 * Says which feed has news. One listening connection serves every client of this server; the message carries a
 * number only, what is new is read through the cursor.
 */
export class News {
  readonly #listeners = new Map<string, Set<Listener>>();
  #unlisten: () => Promise<void> = () => Promise.resolve();
  #isStopped = false;

  static async start(database: Database): Promise<News> {
    const news = new News();
    const subscription = await database.listen(
      NEWS_CHANNEL,
      (message) => {
        const [feedId, seq] = message.split(' ');
        for (const listener of news.#listeners.get(feedId ?? '') ?? []) listener(Number(seq));
      },
      // Also after a lost connection: what was said meanwhile is unknown, so everybody looks.
      () => news.#tellAll(),
    );
    news.#unlisten = () => subscription.unlisten();
    return news;
  }

  /** `null` instead of a number: look yourself. Returns the function that ends the subscription. */
  subscribe(feedId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(feedId) ?? new Set();
    this.#listeners.set(feedId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(feedId) === listeners) this.#listeners.delete(feedId);
    };
  }

  /** Resolves at the next news of the feed, or after `limitMs`. */
  next(feedId: string, limitMs: number): { readonly news: Promise<void>; cancel(): void } {
    let finish = (): void => undefined;
    const news = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const timer = setTimeout(finish, limitMs);
    const unsubscribe = this.subscribe(feedId, () => finish());
    void news.then(() => {
      clearTimeout(timer);
      unsubscribe();
    });
    return { news, cancel: () => finish() };
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Wakes everybody who waits, so that open streams end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#tellAll();
    await this.#unlisten();
  }

  #tellAll(): void {
    for (const listeners of this.#listeners.values()) for (const listener of [...listeners]) listener(null);
  }
}
