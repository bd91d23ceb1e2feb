import { useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { NEW_TRIAGE, triageOf, type TriageState } from './triage.ts';

type Preview = OutputOf<'door.preview'>;
const REFRESH_MS = 20_000;

/** The ticket that would be given now. While a changed answer is asked about, the last one stays. */
export function usePreview(state: TriageState): Preview | undefined {
  const isWanted = state.matter !== null && state.place === 'counter';
  // Only matter and need decide the place in the queue.
  const { matter, need } = state;
  const triage = triageOf({ ...NEW_TRIAGE, matter, need });
  const { data } = useQuery('door.preview', isWanted ? { triage } : null, {
    topics: ['queue', 'visit'],
    refreshMs: REFRESH_MS,
  });
  const [last, setLast] = useState<Preview | undefined>(undefined);
  if (data && data !== last) setLast(data);
  return isWanted ? (data ?? last) : undefined;
}
