import { decideRequest } from '#shared/domain/request/decide.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { mustReceive } from '#electron/features/request/receiving.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { counterOf } from '#electron/office/work.ts';

/** HND-02: to the client or the recorded representative, after the identity check, with the signature. */
export const handOver: CommandHandler<'handover.handOver'> = (
  work,
  { requestId, visitId, to, signature },
) => {
  const { request, ...receiving } = mustReceive(work, { requestId, visitId, to });
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'handOver', to, visitId, signature, ...receiving }, work),
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
