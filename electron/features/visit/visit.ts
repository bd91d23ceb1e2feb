import { recallRuleOf } from '#shared/domain/queue/settings.ts';
import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { clientNumberOf, FIRST_CLIENT } from '#shared/domain/visit/clients/clients.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { isUndoable, UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { recallFrom } from '#shared/domain/visit/recall.ts';
import { lastEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { allCounters } from '#db/repositories/counters.ts';
import { discardedDraftsOfVisit, draftsOfVisit } from '#db/repositories/drafts.ts';
import { contactViewOf } from '#electron/office/contactView.ts';
import { visitsAtCounters } from '#db/repositories/visits.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import { clientsView, clientView, draftClientNumber } from '#electron/features/visit/clients.ts';
import { guidedViews } from '#electron/features/visit/guided.ts';
import { comeBack } from '#electron/office/comeBack.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { namesOf, viewOf } from '#electron/office/handoffView.ts';
import { feeOfRequest } from '#electron/office/paymentView.ts';
import type { ClientScreen } from '#electron/office/clientScreens.ts';
import { cardOfRequest, promisedTerms } from '#electron/office/promisedTerms.ts';
import { mustBeFree } from '#electron/office/freeCounter.ts';
import { actInVisit, standingOfVisit } from '#electron/office/representations.ts';
import { counterOf, type Work } from '#electron/office/work.ts';
import { stageMinutesOf } from '#electron/features/visit/records.ts';

type VisitView = OutputOf<'visit.get'>;

export const getVisit: QueryHandler<'visit.get'> = (office, { visitId }, caller) => {
  const state = loadState(office.db, 'visit', visitId);
  if (!state) throw new AppError({ code: 'notFound' });
  const names = namesOf(office);
  const {
    steps,
    notes,
    representative,
    staffId: _staffId,
    hasReturned: _returned,
    handoffs = [],
    contact: _contact,
    guided: _guided,
    homeCentreId: _homeCentreId,
    calledTo: _calledTo,
    doorResult: _doorResult,
    enteredLaterAt: _enteredLaterAt,
    slip,
    people = 1,
    needsRoom = false,
    room = null,
    appointment: agreed = null,
    ...facts
  } = state;
  const rule = recallRuleOf(readQueueSettings(office.db));
  const { clientId: _clientId, businessDay: _day, parkedUntil: _until, ...shown } = facts;
  return {
    visitId,
    ...shown,
    institutionId: state.institutionId ?? null,
    people,
    needsRoom,
    room,
    slipEnteredAt: slip?.enteredAt ?? null,
    missingDocuments: [...state.missingDocuments],
    outcomes: state.outcomes.map((outcome) => ({
      clientNumber: FIRST_CLIENT,
      ...outcome,
      fee: outcome.requestId === null ? null : feeOfRequest(office.db, outcome.requestId),
    })),
    client: clientView(office, state.clientId),
    clientNumber: clientNumberOf(state),
    clients: clientsView(office, state),
    appointment: agreed && appointmentOf(office, agreed.id, agreed.from),
    representative: representative && {
      name: representative.name ?? '',
      basis: representative.basis,
      documentKind: representative.documentKind ?? null,
      document: representative.document ?? '',
      validTo: representative.validTo,
      record: standingOfVisit(office.db, representative.representationId),
    },
    notes: notes.map(({ at, staffId, text }) => ({ at, by: names.staff(staffId), text: text ?? '' })),
    drafts: draftsOfVisit(office.db, visitId).map((draft) => ({
      draftId: draft.id,
      serviceId: draft.serviceId,
      startedAt: draft.startedAt,
      savedAt: draft.savedAt,
      clientNumber: draftClientNumber(draft),
    })),
    discarded: discardedDraftsOfVisit(office.db, visitId).map((draft) => ({
      draftId: draft.id,
      serviceId: draft.serviceId,
      discardedAt: draft.discardedAt ?? draft.savedAt,
      clientNumber: draftClientNumber(draft),
    })),
    steps: steps.map(({ type, at, counter, staffId, handoffId = null }) => ({
      type,
      at,
      counter,
      by: names.staff(staffId),
      handoffId,
    })),
    contact: contactViewOf(state),
    guided: guidedViews(state, names, caller),
    handoffs: handoffs.map((handoff) => viewOf(office, names, handoff)),
    stageMinutes: stageMinutesOf(state, office.clock.now()),
    recall: { most: rule.calls, from: recallFrom(state, rule) },
    undo: undoOf(office, visitId),
  };
};

export const recall: CommandHandler<'visit.recall'> = (work, { visitId }) =>
  change(work, visitId, {
    kind: 'recall',
    counter: here(work),
    rule: recallRuleOf(readQueueSettings(work.db)),
  });

export const startService: CommandHandler<'visit.startService'> = (work, { visitId }) =>
  change(work, visitId, { kind: 'startService', counter: here(work) });

export const markMissed: CommandHandler<'visit.markMissed'> = (work, { visitId }) =>
  change(work, visitId, { kind: 'markMissed' });

export const markLeft: CommandHandler<'visit.markLeft'> = (work, { visitId }) => {
  clearScreen(work);
  return change(work, visitId, { kind: 'markLeft' });
};

export const returnBack: CommandHandler<'visit.returnBack'> = (work, { visitId }) => {
  comeBack(work, visitId);
  return {};
};

export const park: CommandHandler<'visit.park'> = (work, { visitId, minutes, note }) => {
  clearScreen(work);
  return change(work, visitId, { kind: 'park', minutes, note });
};

export const resume: CommandHandler<'visit.resume'> = (work, { visitId }) => {
  const counter = here(work);
  mustBeFree(work, counter);
  return change(work, visitId, { kind: 'resume', counter });
};

export const linkClient: CommandHandler<'visit.linkClient'> = (work, { visitId, clientId }) => {
  const client = findClient(work.db, clientId);
  if (!client) throw new AppError({ code: 'notFound' });
  clearScreen(work);
  return change(work, visitId, { kind: 'linkClient', clientId: client.id });
};

export const checkIdentity: CommandHandler<'visit.checkIdentity'> = (work, { visitId, ...check }) =>
  change(work, visitId, { kind: 'checkIdentity', ...check });

export const recordRepresentative: CommandHandler<'visit.recordRepresentative'> = (work, input) => {
  actInVisit(work, input);
  return {};
};

export const clearRepresentative: CommandHandler<'visit.clearRepresentative'> = (work, { visitId }) =>
  change(work, visitId, { kind: 'clearRepresentative' });

export const addNote: CommandHandler<'visit.addNote'> = (work, { visitId, text }) =>
  change(work, visitId, { kind: 'addNote', text });

export const recordOutcome: CommandHandler<'visit.recordOutcome'> = (work, { visitId, kind, serviceId }) =>
  change(work, visitId, { kind: 'recordOutcome', outcome: kind, serviceId, requestId: null });

/** Ends the visit: the client screen forgets the client and, when offered, asks for the rating. */
export const finish: CommandHandler<'visit.finish'> = (work, { visitId, offerRating }) => {
  const counter = counterOf(work.office, work.caller);
  const chosen = work.office.clientScreens.chosen(counter.id, visitId);
  const language = chosen ?? work.load('visit', visitId)?.language ?? 'lv';
  const promises = offerRating ? promisesIn(work, visitId) : [];
  change(work, visitId, { kind: 'finish', ratingOffered: offerRating });
  work.afterCommit(() => {
    work.office.clientScreens.reset(counter.id);
    if (!offerRating) return;
    const ratingId = work.office.newRandomId();
    work.office.clientScreens.askRating(counter.id, { language, ratingId, promises });
  });
  return {};
};

/** What was registered for the client who is here, and until when its owner answers (SLT-03). */
function promisesIn(work: Work, visitId: string): ClientScreen['promises'] {
  const visit = work.load('visit', visitId);
  return (visit?.outcomes ?? []).flatMap(({ kind, requestId }) => {
    const request = kind === 'request' && requestId !== null ? work.load('request', requestId) : null;
    const card = request && request.clientId === visit?.clientId && cardOfRequest(work.office, request);
    if (!request || !card) return [];
    const { length } = promisedTerms(work.office, card, request);
    return [{ service: card.name, dueDate: request.dueDate, length }];
  });
}

export const undo: CommandHandler<'visit.undo'> = (work, { visitId }) => {
  const last = lastEvent(work.db, visitId);
  if (!last) throw new AppError({ code: 'notFound' });
  change(work, visitId, { kind: 'undo', event: { id: last.id, type: last.type, at: last.at } });
  mustHaveRoom(work, visitId);
  if (last.type === 'visit.finished') takeRatingBack(work, visitId);
  return {};
};

/** CSS-10: whoever comes back by an undo must not stand beside the next one. */
function mustHaveRoom(work: Work, visitId: string): void {
  const counter = work.load('visit', visitId)?.counter ?? null;
  const others = visitsAtCounters(work.db, work.businessDay).filter(({ id }) => id !== visitId);
  if (counter !== null && others.some(({ state }) => state.counter === counter)) {
    throw new AppError({ code: 'refused', rule: 'visit.nextIsHere' });
  }
}

/** The client is still here: the question after the visit was asked too early. */
function takeRatingBack(work: Work, visitId: string): void {
  const name = work.load('visit', visitId)?.counter ?? null;
  const counter = allCounters(work.db).find((each) => each.name === name);
  if (counter) work.afterCommit(() => work.office.clientScreens.reset(counter.id));
}

function change(work: Work, visitId: string, command: VisitCommand): Record<string, never> {
  work.decide('visit', visitId, (state) => decideVisit(state, command, work));
  return {};
}

function here(work: Work): string {
  return counterOf(work.office, work.caller).name;
}

/** The second screen never shows a client who has gone. */
function clearScreen(work: Work): void {
  const { id } = counterOf(work.office, work.caller);
  work.afterCommit(() => work.office.clientScreens.reset(id));
}

function appointmentOf(office: OfficeContext, id: string, from: number): VisitView['appointment'] {
  const appointment = loadState(office.db, 'appointment', id);
  const clientId = appointment?.clientId ?? null;
  const client = clientId === null ? null : findClient(office.db, clientId);
  return { from, name: client?.name ?? appointment?.name ?? '', note: appointment?.note ?? '' };
}

function undoOf(office: OfficeContext, visitId: string): VisitView['undo'] {
  const last = lastEvent(office.db, visitId);
  if (!last || !isUndoable(last, office.clock.now())) return null;
  return { what: last.type, until: last.at + UNDO_WINDOW_MS };
}
