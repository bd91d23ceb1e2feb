import type { OutputOf } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import { FIRST_CLIENT, withoutOutcome } from '#shared/domain/visit/clients/clients.ts';
import { isCorrected } from '#shared/domain/visit/correction/served.ts';
import { mayEndLater, whyNotCorrect } from '#shared/domain/visit/correction/decide.ts';
import { lastStageAt, stageTimesOf } from '#shared/domain/visit/stages.ts';
import { timelineOf, type StepDetail, type TimelineStep } from '#shared/domain/visit/timeline.ts';
import type { Outcome, VisitState } from '#shared/domain/visit/types.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';
import { eventsToFold } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { contactsOfDay } from '#db/repositories/contacts.ts';
import { isOfAnotherCentre, openVisitsBefore, visitsOfDay, type VisitRow } from '#db/repositories/visits.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf, type Names } from '#electron/office/handoffView.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';
import { isManager, servesClients } from '#electron/office/whoMay.ts';

type Row = OutputOf<'visit.day'>['rows'][number];
type Record = OutputOf<'visit.record'>;
type Detail = Record['steps'][number]['detail'];

/** What the person at the screen may read: the office, names of staff, and of clients where they are for them. */
type Reader = {
  readonly office: OfficeContext;
  readonly names: Names;
  readonly today: string;
  readonly servesClients: boolean;
  readonly client: (clientId: string | null) => string | null;
};

export const day: QueryHandler<'visit.day'> = (office, { day: wanted }, caller) => {
  const reader = readerOf(office, caller);
  const chosen = wanted ?? reader.today;
  mustBeOpen(chosen, reader, caller);
  const visits = [...visitsOfDay(office.db, chosen), ...contactsOfDay(office.db, chosen)];
  return {
    day: chosen,
    today: reader.today,
    mayChooseDay: isManager(caller),
    mayCorrect: servesClients(caller),
    rows: visits.map((visit) => rowOf(reader, visit)).sort((a, b) => b.arrivedAt - a.arrivedAt),
  };
};

export const record: QueryHandler<'visit.record'> = (office, { visitId }, caller) => {
  const state = loadState(office.db, 'visit', visitId);
  if (!state) throw new AppError({ code: 'notFound' });
  const reader = readerOf(office, caller);
  if (!isLeftOpenBy(caller, state, reader.today))
    mustBeOpen(state.contact ? localDate(lastStageAt(state)) : state.businessDay, reader, caller);
  const isForReader = reader.servesClients;
  return {
    ...rowOf(reader, { id: visitId, state }),
    day: localDate(lastStageAt(state)),
    clientId: isForReader ? state.clientId : null,
    outcomes: state.outcomes.map(numbered),
    requests: requestsOf(office, state),
    steps: timelineOf(eventsToFold(office.db, visitId)).map((step) => stepOf(reader, step)),
    ...correctable(office, state, caller),
  };
};

export const leftOpen: QueryHandler<'visit.leftOpen'> = (office, _input, caller) => {
  const today = businessDayOf(office.db, office.clock.now());
  const open = openVisitsBefore(office.db, today).filter(({ state }) => isLeftOpenBy(caller, state, today));
  return {
    visits: open.map(({ id, state }) => ({
      visitId: id,
      ticket: state.ticket ?? '',
      serviceId: state.serviceId,
      day: state.businessDay,
      counter: state.counter,
      startedAt: lastStageAt(state),
      needsOutcome: withoutOutcome(state).length > 0,
    })),
  };
};

/** Of an earlier day, and never ended: it is for whoever had the client, and for managers. */
function isLeftOpenBy(caller: Caller, { status, businessDay, staffId }: VisitState, today: string): boolean {
  if (status !== 'serving' || businessDay >= today) return false;
  return isManager(caller) || staffId === staffOf(caller).staffId;
}

/** Says also of whom it is where there is only one. */
function numbered(outcome: Outcome): Record['outcomes'][number] {
  return { clientNumber: FIRST_CLIENT, ...outcome };
}

function readerOf(office: OfficeContext, caller: Caller): Reader {
  const isForReader = servesClients(caller);
  return {
    office,
    names: namesOf(office),
    today: businessDayOf(office.db, office.clock.now()),
    servesClients: isForReader,
    client: (clientId) =>
      isForReader && clientId !== null ? (findClient(office.db, clientId)?.name ?? null) : null,
  };
}

/** Days that are over are the manager's. */
function mustBeOpen(wanted: string, { today }: Reader, caller: Caller): void {
  if (wanted !== today && !isManager(caller)) throw new AppError({ code: 'notPermitted' });
}

function rowOf({ office, names, client, today }: Reader, { id, state }: VisitRow): Row {
  const { status, serviceId, lifeSituationId, arrivedAt, calledAt, finishedAt, counter, steps } = state;
  return {
    visitId: id,
    ticket: state.ticket,
    channel: state.contact?.channel ?? 'hall',
    ...{ serviceId, lifeSituationId, status, arrivedAt, calledAt, finishedAt, counter },
    institutionId: state.institutionId ?? null,
    people: state.people ?? 1,
    servedBy: names.staff(state.staffId),
    clientName: client(state.clientId),
    stageMinutes: stageMinutesOf(state, office.clock.now()),
    room: state.room ?? state.calledTo ?? null,
    isSlip: state.slip !== undefined,
    isEnteredLater: state.enteredLaterAt !== undefined,
    isCorrected: isCorrected(state),
    isLeftOpen: isLeftOpen(state, today),
    outOfOrder: steps.flatMap(({ passedOver, at, staffId, counter: from }) =>
      passedOver === undefined ? [] : [{ passedOver, at, by: names.staff(staffId), counter: from }],
    ),
  };
}

/** A letter or a call that waits for an answer goes on; a client of yesterday's cannot still be here. */
function isLeftOpen({ status, contact, businessDay }: VisitState, today: string): boolean {
  return businessDay < today && !contact && ['called', 'serving', 'parked'].includes(status);
}

export function stageMinutesOf(state: VisitState, now: number): Row['stageMinutes'] {
  const { waiting, way, service, held } = stageTimesOf(state, now);
  const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);
  return { waiting: minutes(waiting), way: minutes(way), service: minutes(service), held: minutes(held) };
}

function requestsOf(office: OfficeContext, { outcomes }: VisitState): Record['requests'] {
  return outcomes.flatMap(({ requestId }) => {
    const request = requestId === null ? null : loadState(office.db, 'request', requestId);
    if (requestId === null || !request) return [];
    const { registerNumber, serviceId, status } = request;
    return [{ requestId, registerNumber, serviceId, status }];
  });
}

function correctable(
  office: OfficeContext,
  state: VisitState,
  caller: Caller,
): Pick<Record, 'whyNotCorrect' | 'mayEnd'> {
  if (!servesClients(caller) || isOfAnotherCentre(office.db, state)) {
    return { whyNotCorrect: 'visit.notYours', mayEnd: false };
  }
  const actor = { kind: 'staff', staffId: staffOf(caller).staffId, counter: null } as const;
  const context = { actor, now: office.clock.now() };
  return {
    whyNotCorrect: whyNotCorrect(state, isManager(caller), context),
    mayEnd: mayEndLater(state, isManager(caller), context),
  };
}

function stepOf(reader: Reader, step: TimelineStep): Record['steps'][number] {
  const { id, type, at, recordedAt, level, counter, room, staffId, signedBy, detail, reason, words } = step;
  return {
    ...{ id, type, at, recordedAt, level, counter, room, reason },
    by: reader.names.staff(staffId) ?? signedBy,
    detail: detail && detailOf(detail, reader),
    words: reader.servesClients ? [...words] : [],
  };
}

function detailOf(detail: StepDetail, { client, servesClients: isForReader }: Reader): Detail {
  switch (detail.kind) {
    case 'client':
      return { kind: 'client', name: client(detail.clientId) };
    case 'representative':
      return { ...detail, name: isForReader ? detail.name : null };
    case 'clientCorrected': {
      const { was, clientId } = detail;
      return {
        kind: 'clientCorrected',
        was: client(was),
        now: client(clientId),
        isRemoved: clientId === null,
      };
    }
    case 'outcomeCorrected': {
      const { was, outcome } = detail;
      return { kind: 'outcomeCorrected', was: was && numbered(was), now: outcome && numbered(outcome) };
    }
    case 'outcome':
      return { kind: 'outcome', outcome: numbered(detail.outcome) };
    default:
      return detail;
  }
}
