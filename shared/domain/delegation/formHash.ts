import type { RequestState } from '#shared/domain/request/types.ts';
import { personalHash, type Sha256 } from '#shared/sync/chain.ts';

/**
 * Hash of what is filed, as the client confirmed it (domain 5.11: every submit stores it). Salted like personal data, because
 * a form of a few known answers could be guessed from a bare one.
 */
export function formHashOf(
  { serviceId, delivery, answers }: Pick<RequestState, 'serviceId' | 'delivery' | 'answers'>,
  salt: string,
  sha256: Sha256,
): string {
  return personalHash(salt, { serviceId, delivery, answers }, sha256);
}
