import { decideRequest } from '#shared/domain/request/decide.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { isManager } from '#electron/office/whoMay.ts';

/** What happens to a request after it was registered. Who may, and until when, is the domain's rule. */
export const withdraw: CommandHandler<'request.withdraw'> = (work, { requestId, ...asked }) => {
  work.decide('request', requestId, (state) => decideRequest(state, { kind: 'withdraw', ...asked }, work));
  return {};
};

export const voidRegistration: CommandHandler<'request.void'> = (work, { requestId, why }) => {
  const command = { kind: 'void', why, isManager: isManager(work.caller) } as const;
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
  return {};
};

export const issueConfirmation: CommandHandler<'request.issueConfirmation'> = (
  work,
  { requestId, language },
) => {
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'issueConfirmation', language }, work),
  );
  return { copy: work.load('request', requestId)?.confirmations ?? 1 };
};
