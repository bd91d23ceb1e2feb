import { AppError } from '#shared/api/errors.ts';
import { isGuest, whyNotHere } from '#shared/domain/request/keeping/whereabouts.ts';
import type { HandoverGrounds, Receiving } from '#shared/domain/request/protocol/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { findClient, isSameClient } from '#db/repositories/clients.ts';
import type { Db } from '#db/open.ts';
import { mustAct } from '#electron/office/representations.ts';
import { mustBeUsable } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

type To = Receiving['to'];
type Asked = { readonly requestId: string; readonly visitId: string; readonly to: To };

/**
 * HND-02: the client or the recorded representative, after the identity check, from who has the thing (MOB-01).
 * @throws AppError `refused`, `notFound`
 */
export function mustReceive(work: Work, { requestId, visitId, to }: Asked) {
  const request = work.load('request', requestId);
  const visit = work.load('visit', visitId);
  if (!request || !visit) throw new AppError({ code: 'notFound' });
  const here = work.office.centre()?.id ?? '';
  const away = whyNotHere(request, here);
  if (away) throw new AppError({ code: 'refused', rule: away });
  if (!isSameClient(work.db, visit.clientId, request.clientId))
    throw new AppError({ code: 'refused', rule: 'handover.otherClient' });
  if (!visit.identityCheck) throw new AppError({ code: 'refused', rule: 'visit.identityNotChecked' });
  if (to === 'representative' && !visit.representative) {
    throw new AppError({ code: 'refused', rule: 'handover.noRepresentative' });
  }
  if (to === 'representative') {
    const { serviceId } = request;
    const owner = work.office.catalogue().cards.find(({ id }) => id === serviceId)?.owner ?? '';
    mustAct(work, visit.representative?.representationId, { kind: 'receive', requestId, serviceId, owner });
  }
  mustBeUsable(work.db, request.clientId, visitId);
  return {
    request,
    ...receivingOf(work.db, request, visit, to),
    ...(isGuest(request, here) ? { mobileCentreId: here } : {}),
  };
}

/** Who that is, and on what the handover rests. */
export function receivingOf(
  db: Db,
  { clientId }: RequestState,
  { identityCheck, representative }: VisitState,
  to: To,
): HandoverGrounds & { readonly receivedBy: string } {
  const representationId = to === 'representative' ? representative?.representationId : undefined;
  const receivedBy =
    to === 'representative' ? (representative?.name ?? '') : (findClient(db, clientId)?.name ?? '');
  return {
    receivedBy,
    ...(identityCheck
      ? { identity: { document: identityCheck.document, method: identityCheck.method } }
      : {}),
    ...(representationId === undefined ? {} : { representationId }),
  };
}
