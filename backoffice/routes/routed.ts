import { z } from 'zod';
import { Problem } from '../plugins/problems.ts';
import { findRouted, type RoutedRequest } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';

export const uuid = z.uuid().transform((id) => id.toLowerCase());
export const byId = z.strictObject({ id: uuid });

/** @throws Problem `notFound` for one that is not this institution's, as for one that is not there at all */
export async function routedOf(
  { database }: RouteContext,
  institutionId: string,
  requestId: string,
): Promise<RoutedRequest> {
  const request = await findRouted(database, institutionId, requestId);
  if (!request) throw new Problem('notFound');
  return request;
}
