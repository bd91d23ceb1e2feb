import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

export type ReadyResult = OutputOf<'handover.board'>['rows'][number];

/** Results that wait for this client, also those that went with a bus and cannot be handed over here. */
export function useReadyResults(): readonly ReadyResult[] {
  const { visit } = useOpenVisit();
  const clientId = visit.client?.clientId;
  const { data } = useQuery('handover.board', clientId === undefined ? null : {}, {
    topics: ['request', 'representation'],
  });
  return data?.rows.filter((row) => row.clientId === clientId) ?? [];
}
