import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { mayAct } from '#shared/domain/representation/mayAct.ts';
import { howSigned } from '#shared/domain/request/protocol/howSigned.ts';
import { protocolPrints } from '#shared/domain/request/protocol/rules.ts';
import { openTurn } from '#shared/domain/request/work/turns.ts';
import { initiatorOf } from '#shared/domain/request/initiator.ts';
import { contactCount } from '#shared/domain/request/contactCount.ts';
import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { localDate, startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { sendStateOf, sendStatesOf, type SendState } from '#db/journal/outbox.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import {
  handedOverBetween,
  newestRequests,
  openRequests,
  readyResults,
  requestsInWork,
  waitingRequests,
  type RequestRow,
} from '#db/repositories/requests.ts';
import { representationsOf } from '#db/repositories/representations.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { feeOf } from '#electron/office/paymentView.ts';
import { representativeName } from '#electron/office/representations.ts';
import { staffOf } from '#electron/office/work.ts';
import { afterwardsOf } from '#electron/features/request/afterwardsView.ts';
import { keepingOf } from '#electron/features/request/keeping.ts';
import {
  readerOf,
  viewsOf,
  workOfRow,
  workViewOf,
  type Reader,
} from '#electron/features/request/workViews.ts';
import { noticesView } from '#electron/features/request/notice.ts';
import { askedOf } from '#electron/features/request/askedView.ts';

type Row = OutputOf<'request.list'>['rows'][number];

const DAY_MS = 86_400_000;
/** A list longer than this is narrowed by searching, not by scrolling. */
const MOST_OPEN = 500;

export const list: QueryHandler<'request.list'> = (office, { filter, limit }, caller) => {
  const today = localDate(office.clock.now());
  const reader = readerOf(office, caller);
  const newest = newestRequests(office.db, limit);
  const sendState = sendStatesOf(office.db, idsOf(newest));
  const open = openRequests(office.db, MOST_OPEN);
  const rows = {
    all: newest,
    open,
    // What waits for its client is not late by the owner.
    overdue: open.filter(({ state }) => state.dueDate < today && waitsUntil(state) === null),
    waiting: waitingRequests(office.db, MOST_OPEN),
    mine: newest.filter(({ state }) => state.registeredBy === staffOf(caller).staffId),
    unsent: newest.filter(({ id }) => sendState(id) !== 'accepted'),
    ...toDo(office, reader),
  };
  const counts = Object.fromEntries(Object.entries(rows).map(([name, found]) => [name, found.length]));
  const [first] = rows.untaken;
  const turn = first && openTurn(first.state);
  const shown = rows[filter].slice(0, limit);
  const sendStateShown = sendStatesOf(office.db, idsOf(shown));
  return {
    rows: shown.map((row) => rowOf(office, reader, row, sendStateShown(row.id))),
    counts,
    nextToTake: first && turn ? { requestId: first.id, turnId: turn.id } : null,
  };
};

/** What this person has to do, by the lists it stands in; the earliest promise first. */
function toDo(office: OfficeContext, reader: Reader) {
  const all = inWork(office, reader);
  const rowsOf = (view: keyof ReturnType<typeof viewsOf>) =>
    all.filter(({ views }) => views[view]).map(({ row }) => row);
  return {
    work: rowsOf('work'),
    untaken: rowsOf('untaken'),
    awaited: rowsOf('awaited'),
    returned: rowsOf('returned'),
  };
}

function inWork(office: OfficeContext, reader: Reader) {
  return requestsInWork(office.db, MOST_OPEN).map((row) => {
    const work = workOfRow(office, reader, row.id, row.state);
    return { row, work, views: viewsOf(work, reader, row.state) };
  });
}

export const forMe: QueryHandler<'request.forMe'> = (office, _input, caller) => ({
  rows: inWork(office, readerOf(office, caller))
    .map((each) => ({
      ...each,
      isUntakenStart: each.views.untaken && each.row.state.startedBy !== undefined,
    }))
    .filter(({ views, isUntakenStart }) => views.returned || views.work || isUntakenStart)
    .map(({ row: { id, state }, work, views, isUntakenStart }) => ({
      requestId: id,
      serviceId: state.serviceId,
      clientName: findClient(office.db, state.clientId)?.name ?? '',
      dueDate: state.dueDate,
      isReturned: views.returned,
      isUntakenStart,
      unread: work.unread,
    })),
});

export const getRequest: QueryHandler<'request.get'> = (office, { requestId }, caller) => {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const nameOf = staffNames(office);
  const reader = readerOf(office, caller);
  const { channel, delivery, documentsSeen, receipts, ownerReference, acceptedAt, result, handover } = state;
  return {
    ...rowOf(office, reader, { id: requestId, state }, sendStateOf(office.db, requestId)),
    ...afterwardsOf(office, state, caller),
    ...keepingOf(office, state, nameOf, reader.names),
    ...noticesView(office.db, state),
    work: workViewOf(office, reader, requestId, state),
    ...askedOf(office, state),
    channel,
    delivery,
    documentsSeen: [...documentsSeen],
    answers: state.answers as Record<string, string | boolean>,
    receipts,
    ownerReference,
    acceptedAt,
    isExecutedHere: state.executedHere !== undefined,
    contacts: contactCount(state),
    result: result && {
      outcome: result.outcome,
      kind: result.kind,
      at: result.at,
      content: result.content ?? '',
      reasons: result.reasons ?? '',
      nextStep: result.nextStep ?? '',
    },
    handover: handover && {
      to: handover.to,
      at: handover.at,
      by: reader.names.staff(handover.staffId),
      receivedBy: handover.receivedBy ?? '',
      signed: howSigned(handover),
      protocols: protocolPrints(state, handover).copies,
    },
  };
};

/** HND-02: what lies here for clients, the oldest first. */
export const board: QueryHandler<'handover.board'> = (office, _input, caller) => {
  const reader = readerOf(office, caller);
  const now = office.clock.now();
  const today = localDate(now);
  const tomorrow = startOfLocalDay(addDays(today, 1));
  const nameOf = staffNames(office);
  const ready = readyResults(office.db, MOST_OPEN);
  const sendState = sendStatesOf(office.db, idsOf(ready));
  return {
    rows: ready.flatMap((row) => {
      const { result, delivery } = row.state;
      if (!result) return [];
      const ageDays = Math.floor((now - result.at) / DAY_MS);
      const { outcome, kind } = result;
      return [
        {
          ...rowOf(office, reader, row, sendState(row.id)),
          ...keepingOf(office, row.state, nameOf, reader.names),
          ...noticesView(office.db, row.state),
          ageDays,
          outcome,
          kind,
          delivery,
          mayCollect: collectorsOf(office, row, today),
        },
      ];
    }),
    handedOverToday: handedOverBetween(office.db, startOfLocalDay(today), tomorrow),
  };
};

/** Of one client there are seldom more. */
const MOST_COLLECTORS = 20;

/** HND-02: who may collect is asked of the record, the same way as at the handover. */
function collectorsOf(office: OfficeContext, { id, state }: RequestRow, today: LocalDate) {
  const { serviceId, clientId } = state;
  const owner = office.catalogue().cards.find((card) => card.id === serviceId)?.owner ?? '';
  const use = { kind: 'receive', requestId: id, serviceId, owner } as const;
  return representationsOf(office.db, clientId, MOST_COLLECTORS)
    .filter((row) => mayAct(row.state, use, today).kind !== 'refused')
    .map((row) => ({
      representationId: row.id,
      name: representativeName(office.db, row.state),
      basis: row.state.basis,
    }));
}

function staffNames({ db }: OfficeContext): ReadonlyMap<string, string> {
  return new Map(allStaff(db).map(({ id, name }) => [id, name]));
}

function idsOf(rows: readonly RequestRow[]): readonly string[] {
  return rows.map(({ id }) => id);
}

function rowOf(office: OfficeContext, reader: Reader, { id, state }: RequestRow, sendState: SendState): Row {
  const client = findClient(office.db, state.clientId);
  return {
    requestId: id,
    registerNumber: state.registerNumber,
    serviceId: state.serviceId,
    initiator: initiatorOf(state),
    clientId: client?.id ?? state.clientId,
    clientName: client?.name ?? '',
    status: state.status,
    sendState: sendState === 'waiting' && office.link.state().isSending ? 'sending' : sendState,
    registeredAt: state.registeredAt,
    dueDate: state.dueDate,
    waitsUntil: waitsUntil(state),
    resultAt: state.result?.at ?? null,
    fee: feeOf(office.db, id, state),
    work: workOfRow(office, reader, id, state),
  };
}
