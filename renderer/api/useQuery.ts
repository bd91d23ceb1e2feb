import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { InputOf, OutputOf, QueryName } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import type { Topic } from '#shared/api/topics.ts';
import { useApi } from './ApiProvider.tsx';

type QueryOptions = {
  /** What makes the answer stale. */
  readonly topics: readonly Topic[];
  /** For figures that change with the clock alone, such as waiting minutes. */
  readonly refreshMs?: number;
};

export type Query<Output> = {
  /** The last answer, also while a newer one is under way. */
  readonly data: Output | undefined;
  readonly error: ApiError | null;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  readonly refetch: () => void;
};

/** Null input: not asked yet. */
export function useQuery<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
  { topics, refreshMs }: QueryOptions,
): Query<OutputOf<Name>> {
  const { cache } = useApi();
  const key = input === null ? null : cache.keyOf(name, input);
  const subscribe = useCallback(
    (listener: () => void) =>
      key === null ? () => undefined : cache.subscribe(key, { name, input, topics }, listener),
    // The key stands for name and input; the topics of a query do not change.
    // oxlint-disable-next-line react/exhaustive-deps
    [cache, key],
  );
  const state = useSyncExternalStore(subscribe, () => (key === null ? NOT_ASKED : cache.read(key)));
  useEffect(() => {
    if (key === null || refreshMs === undefined) return;
    const timer = setInterval(() => cache.refetch(key), refreshMs);
    return () => clearInterval(timer);
  }, [cache, key, refreshMs]);
  const refetch = useCallback(() => {
    if (key !== null) cache.refetch(key);
  }, [cache, key]);
  return {
    data: state.data as OutputOf<Name> | undefined, // entries of this key were fetched by this name
    error: state.error,
    isLoading: key !== null && state.data === undefined && state.error === null,
    refetch,
  };
}

const NOT_ASKED = { data: undefined, error: null } as const;
