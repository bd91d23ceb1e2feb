import { AppError } from '#shared/api/errors.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { findClient, isSameClient } from '#db/repositories/clients.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { mustAct } from '#electron/office/representations.ts';
import { mustBeUsable } from '#electron/office/restrictions.ts';
import { counterOf } from '#electron/office/work.ts';

/** HND-02: to the client or the recorded representative, after the identity check, with the signature. */
export const handOver: CommandHandler<'handover.handOver'> = (
  work,
  { requestId, visitId, to, signature },
) => {
  const request = work.load('request', requestId);
  const visit = work.load('visit', visitId);
  if (!request || !visit) throw new AppError({ code: 'notFound' });
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
  const receivedBy =
    to === 'representative'
      ? (visit.representative?.name ?? '')
      : (findClient(work.db, request.clientId)?.name ?? '');
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'handOver', to, visitId, receivedBy, signature }, work),
  );
  work.decide('visit', visitId, (state) =>
    decideVisit(
      state,
      { kind: 'recordOutcome', outcome: 'handover', serviceId: request.serviceId, requestId },
      work,
    ),
  );
  const { id } = counterOf(work.office, work.caller);
  work.afterCommit(() => work.office.clientScreens.reset(id));
  return {};
};
