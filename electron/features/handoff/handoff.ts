import { AppError } from '#shared/api/errors.ts';
import { clientsOf } from '#shared/domain/visit/clients/clients.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { HandoffCommand } from '#shared/domain/visit/handoff/decide.ts';
import { isMeantFor } from '#shared/domain/visit/handoff/place.ts';
import type { HandoffTarget } from '#shared/domain/visit/handoff/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { readHandoffSettings } from '#electron/office/handoffSettings.ts';
import { matterOf, takerOf } from '#electron/office/matter.ts';
import { mustBeUsable } from '#electron/office/restrictions.ts';
import { counterOf, counterOrNull, staffOf, type Work } from '#electron/office/work.ts';

export const offer: CommandHandler<'handoff.offer'> = (work, input) => {
  const { visitId, target, question, summary, whyNotHere, ...chosen } = input;
  const state = visitOf(work, visitId);
  // The visit goes there whole, with everybody on the ticket.
  if (target.kind === 'centre')
    for (const { clientId } of clientsOf(state)) if (clientId) mustBeUsable(work.db, clientId, visitId);
  const { institutionId, isSimple } = matterOf(work.office, state);
  const settings = readHandoffSettings(work.db);
  const handoffId = work.newId();
  if (chosen.clientMoves) clearScreen(work);
  decide(work, visitId, {
    kind: 'offerHandoff',
    handoffId,
    ...chosen,
    target,
    institutionId: institutionOf(target) ?? institutionId,
    fromCentreId: work.office.centre()?.id ?? null,
    isSimple,
    answerMinutes: target.kind === 'centre' ? settings.answerMinutesElsewhere : settings.answerMinutes,
    words: { question, summary, whyNotHere, by: staffOf(work.caller).name },
  });
  return { handoffId };
};

export const accept: CommandHandler<'handoff.accept'> = (work, { visitId, handoffId }) => {
  decide(work, visitId, { kind: 'acceptHandoff', ...answerer(work, visitId, handoffId) });
  return {};
};

/** Also for a client who already stands at the specialist's counter: back to the sender with one key (LVL-10). */
export const refuse: CommandHandler<'handoff.refuse'> = (work, { visitId, handoffId, reason, text }) => {
  clearOwnScreen(work, visitId);
  decide(work, visitId, { kind: 'refuseHandoff', ...answerer(work, visitId, handoffId), reason, text });
  return {};
};

export const answer: CommandHandler<'handoff.answer'> = (work, { visitId, handoffId, text }) => {
  clearOwnScreen(work, visitId);
  decide(work, visitId, { kind: 'answerHandoff', ...answerer(work, visitId, handoffId), text });
  return {};
};

export const closeCase: CommandHandler<'handoff.closeCase'> = (work, { visitId, handoffId, how, text }) => {
  clearOwnScreen(work, visitId);
  decide(work, visitId, { kind: 'closeCase', ...answerer(work, visitId, handoffId), how, text });
  return {};
};

function decide(work: Work, visitId: string, command: HandoffCommand): void {
  work.decide('visit', visitId, (state) => decideVisit(state, command, work));
}

function visitOf(work: Work, visitId: string): VisitState {
  const state = work.load('visit', visitId);
  if (!state) throw new AppError({ code: 'notFound' });
  return state;
}

function institutionOf(target: HandoffTarget): string | null {
  return target.kind === 'institution' || target.kind === 'centre' ? target.institutionId : null;
}

/** @throws AppError `notPermitted` when it was offered to others */
function answerer(work: Work, visitId: string, handoffId: string) {
  const handoff = visitOf(work, visitId).handoffs?.find(({ id }) => id === handoffId);
  if (!handoff) throw new AppError({ code: 'notFound' });
  const taker = takerOf(work.office, staffOf(work.caller));
  if (!isMeantFor(handoff, taker)) throw new AppError({ code: 'notPermitted' });
  return { handoffId, by: staffOf(work.caller).name, centreId: taker.centreId };
}

/** The second screen never shows a client who has gone. */
function clearScreen(work: Work): void {
  const { id } = counterOf(work.office, work.caller);
  work.afterCommit(() => work.office.clientScreens.reset(id));
}

function clearOwnScreen(work: Work, visitId: string): void {
  const counter = counterOrNull(work.office, work.caller);
  if (counter && work.load('visit', visitId)?.counter === counter.name) clearScreen(work);
}
