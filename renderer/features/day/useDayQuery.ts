import { useEffect, useId } from 'react';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useDayFailures } from './dayFailures.ts';

/** A question of a part of this page. A part keeps the figures it has; that the office failed is said by the page. */
export const useDayQuery: typeof useQuery = (name, input, options) => {
  const part = useId();
  const query = useQuery(name, input, options);
  const { error } = query;
  useEffect(() => {
    const { note } = useDayFailures.getState();
    note(part, error);
    return () => note(part, null);
  }, [part, error]);
  return query;
};
