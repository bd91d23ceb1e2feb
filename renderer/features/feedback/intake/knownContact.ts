import type { OutputOf } from '#shared/api/contract.ts';
import type { AnswerWay } from '#shared/domain/feedback/types.ts';

type Client = Pick<OutputOf<'client.get'>, 'phone' | 'email' | 'isRestricted'>;

/** Where an answer would go by the client's card; asked anew while their data are not to be processed (GDPR 18). */
export function knownContact(client: Client | undefined): Partial<Record<AnswerWay, string>> {
  return client && !client.isRestricted ? { phone: client.phone, email: client.email } : {};
}
