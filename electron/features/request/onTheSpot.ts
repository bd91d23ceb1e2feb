import { AppError } from '#shared/api/errors.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { cardOfRequest } from '#electron/features/request/form.ts';
import { handOver } from '#electron/features/request/handover.ts';

/** Done and handed over in one act; the client signs on the paper. */
export const executeHere: CommandHandler<'request.executeHere'> = (
  work,
  { requestId, visitId, to, content },
) => {
  const state = work.load('request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { card } = cardOfRequest(work.office, state);
  const delegatedBy = card.simpleExecution ? card.owner : null;
  work.decide('request', requestId, (before) =>
    decideRequest(before, { kind: 'executeHere', delegatedBy, content }, work),
  );
  return handOver(work, { requestId, visitId, to, signature: null });
};
