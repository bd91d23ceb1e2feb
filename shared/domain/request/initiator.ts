import type { RequestState } from '#shared/domain/request/types.ts';

/** Who began a request (INT-02). */
export const INITIATORS = ['client', 'representative', 'institution'] as const;
export type Initiator = (typeof INITIATORS)[number];

export function initiatorOf({
  startedBy,
  representativeId,
}: Pick<RequestState, 'startedBy' | 'representativeId'>): Initiator {
  if (startedBy) return 'institution';
  return representativeId === null ? 'client' : 'representative';
}

/** How many each of them began; a void registration never was one. */
export function initiatorFigures(
  requests: readonly Pick<RequestState, 'startedBy' | 'representativeId' | 'status'>[],
): { readonly [Each in Initiator]: number } {
  const figures = { client: 0, representative: 0, institution: 0 };
  for (const request of requests) if (request.status !== 'voided') figures[initiatorOf(request)] += 1;
  return figures;
}
