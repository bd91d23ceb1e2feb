import type { OutputOf } from '#shared/api/contract.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { mustBeUsableNow } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

/** What brings a result to its client besides the handover. Who may, and when, is the domain's rule. */
export const place: CommandHandler<'handover.place'> = (work, { requestId, ...input }) =>
  keep(work, requestId, { kind: 'placeResult', ...input });

export const tell: CommandHandler<'handover.tell'> = (work, { requestId, ...input }) =>
  keep(work, requestId, { kind: 'tellClient', ...input });

export const send: CommandHandler<'handover.send'> = (work, { requestId, ...input }) => {
  const { clientId } = work.load('request', requestId) ?? {};
  if (clientId) mustBeUsableNow(work.db, clientId, 'client.restrictedSending');
  return keep(work, requestId, { kind: 'sendResult', ...input });
};

export const sendBack: CommandHandler<'handover.sendBack'> = (work, { requestId, ...input }) =>
  keep(work, requestId, { kind: 'sendResultBack', ...input });

function keep(work: Work, requestId: string, command: KeepingCommand): Record<string, never> {
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
  return {};
}

type View = Pick<OutputOf<'request.get'>, 'placement' | 'tellings' | 'sending' | 'sendingBack'>;

export function keepingOf(
  { placement, tellings = [], sending, sendingBack }: RequestState,
  nameOf: ReadonlyMap<string, string>,
): View {
  const named = <Said extends { readonly staffId: string | null }>({ staffId, ...said }: Said) => ({
    ...said,
    by: nameOf.get(staffId ?? '') ?? null,
  });
  return {
    placement: placement ? named(placement) : null,
    tellings: tellings.map(named),
    sending: sending ? named(sending) : null,
    sendingBack: sendingBack ? { words: '', ...named(sendingBack) } : null,
  };
}
