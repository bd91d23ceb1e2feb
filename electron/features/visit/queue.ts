import { recallRuleOf } from '#shared/domain/queue/settings.ts';
import { canTake, nextFor, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { StaffRole } from '#shared/api/define.ts';
import { AppError } from '#shared/api/errors.ts';
import { reservationOf } from '#shared/domain/visit/handoff/place.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { comingBackOf } from '#shared/domain/visit/recall.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { findStaff } from '#db/repositories/staff.ts';
import { visitAtCounter, waitingEntries, type VisitRow } from '#db/repositories/visits.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { mustBeFree } from '#electron/office/freeCounter.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readHandoffSettings } from '#electron/office/handoffSettings.ts';
import {
  deskOf,
  levelsOf,
  ownerOf,
  profileOf,
  readHall,
  toEntry,
  walkInRange,
  withReservations,
} from '#electron/office/hall.ts';
import { roomsNow } from '#electron/office/rooms.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import { returnUnansweredIn } from '#electron/office/returnUnanswered.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { counterOf, counterOrNull, staffOf, type Work } from '#electron/office/work.ts';

type QueueRow = OutputOf<'queue.list'>['waiting'][number];

/** Whose work needs it that somebody is called who is not the first. */
const MAY_CALL_OUT_OF_ORDER: readonly StaffRole[] = ['clerk', 'specialist', 'manager'];

export const list: QueryHandler<'queue.list'> = (office, _input, caller) => {
  const hall = readHall(office);
  const desk = myDesk(office, caller);
  const atOf = (visit: VisitRow): QueueEntry => ({
    ...toEntry(visit),
    ownerId: ownerOf(office, visit.state.serviceId),
  });
  const byId = new Map(hall.visits.map((visit) => [visit.id, visit]));
  const entryOf = new Map(hall.waiting.map((entry) => [entry.visitId, entry]));
  const recall = recallRuleOf(readQueueSettings(office.db));
  const rowOf = (visit: VisitRow): QueueRow => ({
    ...queueRow(visit, desk !== null && canTake(desk, entryOf.get(visit.id) ?? atOf(visit))),
    comingBack: visit.state.status === 'missed' ? comingBackOf(visit.state, recall, hall.now) : null,
  });
  const rowsOf = (entries: readonly QueueEntry[]): QueueRow[] =>
    entries.flatMap((entry) => {
      const visit = byId.get(entry.visitId);
      return visit ? [rowOf(visit)] : [];
    });
  const inStatus = (...statuses: string[]): QueueRow[] =>
    hall.visits.filter(({ state }) => statuses.includes(state.status)).map(rowOf);
  const next = desk ? nextFor(desk, hall.waiting, hall.now) : null;
  const [nextRow] = next ? rowsOf([next.entry]) : [];
  const category = desk?.categories[0] ?? 'A';
  const waits = hall.waiting.map((entry) => (hall.now - entry.arrivedAt) / MINUTE_MS);
  return {
    waiting: rowsOf(hall.waiting),
    parked: inStatus('parked'),
    missed: inStatus('missed'),
    inProgress: inStatus('called', 'serving'),
    next: next && nextRow ? { row: nextRow, reason: next.reason } : null,
    longestWaitMinutes: Math.floor(Math.max(0, ...waits)),
    range: walkInRange(hall, category, readQueueSettings(office.db)),
    mayCallThis: mayCallOutOfOrder(caller),
  };
};

export const current: QueryHandler<'visit.current'> = (office, _input, caller) => {
  const counter = counterOrNull(office, caller);
  if (!counter) return { visitId: null };
  return {
    visitId:
      visitAtCounter(office.db, businessDayOf(office.db, office.clock.now()), counter.name)?.id ?? null,
  };
};

/** The claim: read and written in one transaction of the host, so two desks never hold one client (invariant 4). */
export const callNext: CommandHandler<'visit.callNext'> = (work) => {
  returnUnansweredIn(work);
  const desk = myDesk(work.office, work.caller);
  const { name } = counterOf(work.office, work.caller);
  mustBeFree(work, name);
  const next = desk ? nextInLine(work, desk) : null;
  if (!next) throw new AppError({ code: 'refused', rule: 'queue.nobody' });
  const { visitId, ticket } = next.entry;
  call(work, visitId, name);
  return { visitId, ticket };
};

/** The next one is hardly ever far from the front; the whole line is read only then. */
const FRONT = 8;

function nextInLine({ db, now, businessDay: today, office }: Work, desk: Desk): ReturnType<typeof nextFor> {
  const line = (limit?: number) => withReservations(office, waitingEntries(db, today, limit));
  return nextFor(desk, line(FRONT), now) ?? nextFor(desk, line(), now);
}

/** Out of order only by those who may (LVL-05), and recorded as such: who was passed over stands in the event. */
export const callThis: CommandHandler<'visit.callThis'> = (work, { visitId }) => {
  const { name } = counterOf(work.office, work.caller);
  mustBeFree(work, name);
  const passedOver = passedOverBy(work, visitId);
  if (passedOver !== null && !mayCallOutOfOrder(work.caller)) {
    throw new AppError({ code: 'refused', rule: 'queue.notInOrder' });
  }
  call(work, visitId, name, passedOver);
  return { visitId, ticket: work.load('visit', visitId)?.ticket ?? '' };
};

function passedOverBy(work: Work, visitId: string): string | null {
  const desk = myDesk(work.office, work.caller);
  const next = desk ? nextInLine(work, desk) : null;
  if (!desk || !next || next.entry.visitId === visitId) return null;
  // Whoever is kept for this person was never in the common line.
  const state = work.load('visit', visitId);
  const isMine = state !== null && reservationOf(state).reservedFor === desk.staffId;
  return isMine ? null : next.entry.ticket;
}

function mayCallOutOfOrder(caller: Caller): boolean {
  return staffOf(caller).roles.some((role) => MAY_CALL_OUT_OF_ORDER.includes(role));
}

/** Who wants to speak in private is called to a room while one is free (QUE-09). */
function call(work: Work, visitId: string, counter: string, passedOver: string | null = null): void {
  work.decide('visit', visitId, (state) => {
    const room = state?.needsRoom ? freeRoom(work.office) : null;
    return decideVisit(state, { kind: 'call', counter, passedOver, room }, work);
  });
}

function freeRoom(office: OfficeContext): string | null {
  return roomsNow(office).find(({ ticket }) => ticket === null)?.name ?? null;
}

function myDesk(office: OfficeContext, caller: Caller) {
  const counter = counterOrNull(office, caller);
  if (!counter) return null;
  const { roles, staffId, shiftId } = staffOf(caller);
  const member = findStaff(office.db, staffId) ?? undefined;
  const profile = profileOf(loadState(office.db, 'shift', shiftId), member);
  return deskOf(counter, levelsOf(roles), staffId, readHandoffSettings(office.db), profile);
}

function queueRow({ id, state }: VisitRow, isForMe: boolean): Omit<QueueRow, 'comingBack'> {
  const { category, level, serviceId, need, status, arrivedAt, dueAt, counter, parkedUntil } = state;
  return {
    visitId: id,
    ticket: state.ticket ?? '',
    category,
    level,
    serviceId,
    need,
    people: state.people ?? 1,
    needsRoom: state.needsRoom ?? false,
    note: state.notes.at(-1)?.text ?? null,
    status,
    arrivedAt,
    dueAt,
    appointmentAt: state.appointment?.from ?? null,
    counter,
    parkedUntil,
    language: state.language,
    isForMe,
  };
}
