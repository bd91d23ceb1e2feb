import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { LocalCardState } from '#shared/domain/localCard/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { Queryable } from './database.ts';

/** Ids of the documents on the card as the request's centre wrote it; none where it wrote nothing. */
export async function documentsOfLocalCard(
  database: Queryable,
  { centreId, serviceId }: Pick<RequestState, 'centreId' | 'serviceId'>,
): Promise<readonly string[]> {
  const [row] = await database<{ state: LocalCardState | null }[]>`
    select state from aggregate where kind = 'localCard' and id = ${idWithinCentre(centreId, serviceId)}::uuid`;
  return row?.state?.card?.documents.map(({ id }) => id) ?? [];
}
