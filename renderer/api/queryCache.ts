import type { ApiError } from '#shared/api/errors.ts';
import type { Topic } from '#shared/api/topics.ts';
import type { Push } from '#shared/api/transport.ts';
import { ApiFailure } from './client.ts';
import { HOST_LOST } from './transport.ts';

export type QueryState = {
  /** The last answer, kept while a newer one is fetched and when fetching fails. */
  readonly data: unknown;
  readonly error: ApiError | null;
};

const NOTHING_YET: QueryState = { data: undefined, error: null };
/** Answers that no screen shows any more are forgotten beyond this many. */
const KEPT_UNUSED = 50;

type Entry = {
  readonly name: string;
  readonly input: unknown;
  readonly topics: readonly Topic[];
  state: QueryState;
  isStale: boolean;
  isUnderWay: boolean;
  /** Changed while an answer was under way: ask once more. */
  isOutdated: boolean;
  readonly listeners: Set<() => void>;
};

export type QueryCache = ReturnType<typeof createQueryCache>;

/** Shows what is known at once and fetches anew; a push makes the queries of its topic stale. */
export function createQueryCache(fetchQuery: (name: string, input: unknown) => Promise<unknown>) {
  const entries = new Map<string, Entry>();
  let lastSeq: number | null = null;
  /** Counts the persons: an answer to the last one is thrown away. */
  let reader = 0;

  function fetchNow(entry: Entry): void {
    if (entry.isUnderWay) {
      entry.isOutdated = true;
      return;
    }
    const askedBy = reader;
    const settle = (answer: QueryState) => {
      if (askedBy !== reader) return;
      entry.isUnderWay = false;
      change(entry, answer);
      if (entry.isOutdated) makeStale(entry);
    };
    entry.isStale = false;
    entry.isOutdated = false;
    entry.isUnderWay = true;
    fetchQuery(entry.name, entry.input).then(
      (data) => settle({ data, error: null }),
      (error: unknown) => {
        entry.isStale = true;
        settle({ data: entry.state.data, error: errorOf(error) });
      },
    );
  }

  function makeStale(entry: Entry): void {
    entry.isStale = true;
    if (entry.listeners.size > 0) fetchNow(entry);
  }

  function forgetUnused(): void {
    const unused = [...entries].filter(([, entry]) => entry.listeners.size === 0);
    for (const [key] of unused.slice(0, Math.max(0, unused.length - KEPT_UNUSED))) entries.delete(key);
  }

  function refetchAll(): void {
    for (const entry of entries.values()) makeStale(entry);
  }

  return {
    keyOf: (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`,
    read: (key: string): QueryState => entries.get(key)?.state ?? NOTHING_YET,
    refetchAll,

    /** Fetches when nothing fresh is known. Returns the function that ends the subscription. */
    subscribe(
      key: string,
      query: Pick<Entry, 'name' | 'input' | 'topics'>,
      listener: () => void,
    ): () => void {
      let entry = entries.get(key);
      if (!entry) {
        entry = {
          ...query,
          state: NOTHING_YET,
          isStale: true,
          isUnderWay: false,
          isOutdated: false,
          listeners: new Set(),
        };
        entries.set(key, entry);
      }
      entry.listeners.add(listener);
      if (entry.isStale) fetchNow(entry);
      return () => {
        entry.listeners.delete(listener);
        forgetUnused();
      };
    },

    refetch(key: string): void {
      const entry = entries.get(key);
      if (entry) makeStale(entry);
    },

    /** What one change has touched; a query of several of its topics is asked once. */
    onPushes(pushes: readonly Push[]): void {
      let isGap = false;
      for (const { seq } of pushes) {
        isGap ||= lastSeq !== null && seq !== lastSeq + 1;
        lastSeq = seq;
      }
      if (isGap) return refetchAll();
      const touched = new Set(pushes.map(({ topic }) => topic));
      for (const entry of entries.values()) {
        if (entry.topics.some((topic) => touched.has(topic))) makeStale(entry);
      }
    },

    /** After a reconnect: pushes may have been missed, and the office may count from anew. */
    onReconnect(): void {
      lastSeq = null;
      refetchAll();
    },

    /** Another person signs in: nothing of the last one's may stay readable. */
    clear(): void {
      lastSeq = null;
      reader += 1;
      for (const [key, entry] of entries) {
        if (entry.listeners.size === 0) entries.delete(key);
        else {
          entry.state = NOTHING_YET;
          entry.isUnderWay = false;
          fetchNow(entry);
        }
      }
    },
  };
}

/** A hall that changes every second asks for much that is as it was: what shows it is not drawn anew for that. */
function change(entry: Entry, state: QueryState): void {
  if (state.error === entry.state.error && isSameAnswer(state.data, entry.state.data)) return;
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

/** Without an answer the screen keeps what it has and asks again on reconnect. */
function errorOf(error: unknown): ApiError {
  return error instanceof ApiFailure ? error.error : HOST_LOST;
}

function isSameAnswer(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
