import type { DelegatedAct } from '#shared/domain/delegation/types.ts';
import type { Matter, Submission } from '../storage/submissions.ts';
import type { PortalSubmission } from './portal.ts';

/** What the portal gets: the form as the client confirmed it, and on whose word. */
export function submissionFor(
  { delegation, request, client }: Matter,
  act: DelegatedAct,
  { delegationId, requestId }: Submission,
  notAfter: number,
): PortalSubmission {
  if (!delegation || !request) throw new Error('only what is known can be sent');
  const { agentId, centreId, validFrom, validTo, signing, representation } = delegation;
  const { givenName = '', familyName = '', code = '' } = client?.data ?? {};
  return {
    key: requestId,
    notAfter: new Date(notAfter).toISOString(),
    serviceId: act.serviceId,
    registerNumber: request.registerNumber,
    client: { kind: client?.kind ?? 'person', givenName, familyName, code },
    delegation: {
      id: delegationId,
      agentId,
      centreId,
      validFrom,
      validTo,
      signed: signing?.how ?? 'paper',
      isByRepresentative: representation !== null,
    },
    act: { id: act.actId, preparedAt: new Date(act.at).toISOString(), formHash: act.formHash },
    delivery: request.delivery,
    form: request.answers,
  };
}
