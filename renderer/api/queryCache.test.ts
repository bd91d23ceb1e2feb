import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from './client.ts';
import { createQueryCache } from './queryCache.ts';

const QUEUE = { name: 'queue.list', input: {}, topics: ['queue'] } as const;

function setUp() {
  const answers: { resolve: (data: unknown) => void; reject: (error: unknown) => void }[] = [];
  const fetchQuery = vi.fn(
    () => new Promise<unknown>((resolve, reject) => answers.push({ resolve, reject })),
  );
  const cache = createQueryCache(fetchQuery);
  const key = cache.keyOf(QUEUE.name, QUEUE.input);
  const answer = async (index: number, data: unknown) => {
    answers[index]?.resolve(data);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { cache, key, fetchQuery, answers, answer };
}

describe('query cache', () => {
  it('asks once for two screens that show the same', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'rows');
    expect(fetchQuery).toHaveBeenCalledTimes(1);
    expect(cache.read(key)).toEqual({ data: 'rows', error: null });
  });

  it('shows the old answer while a push makes it fetch the new one', async () => {
    const { cache, key, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'old');
    cache.onPushes([{ topic: 'queue', ids: [], seq: 1 }]);
    expect(cache.read(key)).toMatchObject({ data: 'old' });
    await answer(1, 'new');
    expect(cache.read(key).data).toBe('new');
  });

  it('tells nobody of an answer that says what is known', async () => {
    const { cache, key, answer } = setUp();
    const listener = vi.fn();
    cache.subscribe(key, QUEUE, listener);
    await answer(0, { rows: ['A001'] });
    const shown = cache.read(key);
    cache.refetch(key);
    await answer(1, { rows: ['A001'] });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(cache.read(key)).toBe(shown);
    cache.refetch(key);
    await answer(2, { rows: [] });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('leaves queries of other topics alone', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'rows');
    cache.onPushes([{ topic: 'settings', ids: [], seq: 1 }]);
    expect(fetchQuery).toHaveBeenCalledTimes(1);
  });

  it('fetches everything anew after a gap in the sequence', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'rows');
    cache.onPushes([{ topic: 'settings', ids: [], seq: 1 }]);
    cache.onPushes([{ topic: 'settings', ids: [], seq: 3 }]);
    expect(fetchQuery).toHaveBeenCalledTimes(2);
  });

  it('asks once more when something changed while the answer was under way', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'first');
    cache.onPushes([{ topic: 'queue', ids: [], seq: 1 }]);
    cache.onPushes([{ topic: 'queue', ids: [], seq: 2 }]);
    cache.onPushes([{ topic: 'queue', ids: [], seq: 3 }]);
    expect(fetchQuery).toHaveBeenCalledTimes(2);
    await answer(1, 'between');
    expect(fetchQuery).toHaveBeenCalledTimes(3);
    await answer(2, 'last');
    expect(cache.read(key)).toEqual({ data: 'last', error: null });
  });

  it('asks once more when the change comes during the very first fetch', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    cache.onPushes([{ topic: 'queue', ids: [], seq: 1 }]);
    await answer(0, 'first');
    expect(fetchQuery).toHaveBeenCalledTimes(2);
  });

  it('keeps what it has when fetching fails, and says why', async () => {
    const { cache, key, answer, answers } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'rows');
    cache.refetch(key);
    answers[1]?.reject(new ApiFailure({ code: 'notPermitted' }));
    await Promise.resolve();
    await Promise.resolve();
    expect(cache.read(key)).toEqual({ data: 'rows', error: { code: 'notPermitted' } });
  });

  it('forgets the answers of the last person when another signs in', async () => {
    const { cache, key, answer } = setUp();
    const end = cache.subscribe(key, QUEUE, () => undefined);
    await answer(0, 'rows');
    end();
    cache.clear();
    expect(cache.read(key).data).toBeUndefined();
  });

  it('never lets an answer to the last person reach the next one', async () => {
    const { cache, key, fetchQuery, answer } = setUp();
    cache.subscribe(key, QUEUE, () => undefined);
    cache.clear();
    await answer(0, "the last person's rows");
    expect(cache.read(key).data).toBeUndefined();
    expect(fetchQuery).toHaveBeenCalledTimes(2);
    await answer(1, 'rows');
    expect(cache.read(key).data).toBe('rows');
  });
});
