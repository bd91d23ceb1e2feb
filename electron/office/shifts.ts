import type { ShiftEvent } from '#shared/domain/shift/types.ts';
import { decideShift } from '#shared/domain/shift/rules.ts';
import { happened } from '#shared/domain/decision.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { findCounter } from '#db/repositories/counters.ts';
import { lastProfile, openShifts } from '#db/repositories/shifts.ts';
import { beginReading } from '#electron/office/cardStates.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import type { Caller, DueShift, StaffSession } from '#electron/office/sessions.ts';
import type { Work } from '#electron/office/work.ts';

type Beginning = Pick<StaffSession, 'staffId' | 'shiftId' | 'counterId'>;

/** A person works in one place; whoever takes a counter replaces the one before. */
export function beginShift(office: OfficeContext, session: Beginning, due: DueShift): void {
  const { staffId, shiftId, counterId } = session;
  const counter = (counterId === null ? null : findCounter(office.db, counterId))?.name ?? null;
  const profile = due.profile ?? lastProfile(office.db, staffId);
  recordAs(office, { kind: 'staff', staffId, counter }, (work) => {
    endShifts(
      office,
      work,
      (shift) => shift.staffId === staffId || (counter !== null && shift.counter === counter),
    );
    appendToShift(work, shiftId, { type: 'shift.started', version: 1, payload: { staffId, counter } });
    beginReading(work.db, office.catalogue(), staffId);
    if (profile)
      work.decide('shift', shiftId, (state) => decideShift(state, { kind: 'chooseProfile', profile }, work));
  });
  office.publish('queue', []);
}

/**
 * Of somebody who signed in while nothing could be written: before the first thing they do, or when there is room.
 * @throws what the disk says
 */
export function beginDueShift(office: OfficeContext, caller: Caller): void {
  if (caller.kind !== 'staff' || caller.dueShift === null) return;
  beginShift(office, caller, caller.dueShift);
  office.sessions.shiftBegun(caller.shiftId);
}

export function beginDueShifts(office: OfficeContext): void {
  for (const session of office.sessions.withDueShift()) {
    beginShift(office, session, session.dueShift);
    office.sessions.shiftBegun(session.shiftId);
  }
}

type OpenShift = ReturnType<typeof openShifts>[number];

export function endShifts(office: OfficeContext, work: Work, isOver: (shift: OpenShift) => boolean): void {
  for (const shift of openShifts(office.db, startOfLocalDay(localDate(work.now)))) {
    if (!isOver(shift)) continue;
    appendToShift(work, shift.id, { type: 'shift.ended', version: 1, payload: { why: 'replaced' } });
  }
}

export function appendToShift(work: Work, shiftId: string, event: ShiftEvent): void {
  work.decide('shift', shiftId, () => happened(event));
}
