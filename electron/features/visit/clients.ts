import type { OutputOf, ParsedOf } from '#shared/api/contract.ts';
import { maskedCode } from '#shared/domain/client/maskedCode.ts';
import { clientNumberOf, clientsOf, FIRST_CLIENT, hasOutcome } from '#shared/domain/visit/clients/clients.ts';
import type { ClientsCommand } from '#shared/domain/visit/clients/decide.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { findClient } from '#db/repositories/clients.ts';
import { draftsOfVisit, setDraftDiscarded, type Draft } from '#db/repositories/drafts.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { counterOf, type Work } from '#electron/office/work.ts';

type VisitView = OutputOf<'visit.get'>;

export const addClient: CommandHandler<'visit.addClient'> = (work, { visitId }) => ({
  number: change(work, visitId, { kind: 'addClient' }),
});

export const chooseClient: CommandHandler<'visit.chooseClient'> = (work, { visitId, number }) => {
  change(work, visitId, { kind: 'chooseClient', number });
  return {};
};

export const removeClient: CommandHandler<'visit.removeClient'> = (work, { visitId, number }) => {
  change(work, visitId, { kind: 'removeClient', number });
  for (const draft of draftsOfVisit(work.db, visitId)) {
    if (draftClientNumber(draft) === number) setDraftDiscarded(work.db, draft.id, work.now);
  }
  return {};
};

/** Who is served now afterwards; the second screen never shows one client what is another's. */
function change(work: Work, visitId: string, command: ClientsCommand): number {
  const { id } = counterOf(work.office, work.caller);
  work.decide('visit', visitId, (state) => decideVisit(state, command, work));
  work.afterCommit(() => work.office.clientScreens.reset(id));
  return clientNumberOf(work.load('visit', visitId) ?? {});
}

export function clientsView(office: OfficeContext, state: VisitState): VisitView['clients'] {
  return clientsOf(state).map(({ number, clientId }) => ({
    number,
    client: clientView(office, clientId),
    hasOutcome: hasOutcome(state, number),
  }));
}

export function clientView(office: OfficeContext, clientId: string | null): VisitView['client'] {
  const client = clientId === null ? null : findClient(office.db, clientId);
  if (!client) return null;
  const { id, kind, name, code } = client;
  return { clientId: id, kind, name, maskedCode: maskedCode(kind, code) };
}

/** For whom it is filled in; drafts of earlier versions are the first client's. */
export function draftClientNumber({ body }: Draft): number {
  return (JSON.parse(body) as ParsedOf<'request.saveDraft'>).clientNumber ?? FIRST_CLIENT;
}
