import { AppError } from '#shared/api/errors.ts';
import type { ShiftEvent, WorkProfile } from '#shared/domain/shift/types.ts';
import { decideShift } from '#shared/domain/shift/rules.ts';
import { happened } from '#shared/domain/decision.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { openCounters, type Counter } from '#db/repositories/counters.ts';
import { lastProfile, openShifts } from '#db/repositories/shifts.ts';
import { allStaff, findStaff, saveStaff, type Staff } from '#db/repositories/staff.ts';
import { beginReading } from '#electron/office/cardStates.ts';
import { readSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { profileOf, usualProfile } from '#electron/office/hall.ts';
import { waitAfter } from '#electron/office/pins.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { takenCounters, type TakenCounters } from '#electron/office/takenCounters.ts';
import { counterOrNull, staffOf, type Work } from '#electron/office/work.ts';

export const options: QueryHandler<'session.options'> = (office) => {
  const centre = office.centre();
  if (!centre) return { centre: null, isDemo: office.isDemo, counters: [], staff: [] };
  const taken = takenCounters(office);
  return {
    centre,
    isDemo: office.isDemo,
    counters: openCounters(office.db).map((counter) => counterView(counter, taken)),
    staff: allStaff(office.db)
      .filter(({ isActive }) => isActive)
      .map((member) => ({
        id: member.id,
        name: member.name,
        roles: [...member.roles],
        profile: profileView(lastProfile(office.db, member.id) ?? usualProfile(member)),
        demoPin: office.isDemo ? member.demoPin : null,
      })),
  };
};

export const signIn: ActionHandler<'session.signIn'> = async (office, input, caller) => {
  const { staffId, pin, counterId } = input;
  const staff = await checkPin(office, staffId, pin);
  const counter = counterId === null ? null : counterById(office, counterId);
  const shiftId = office.newId();
  const profile = input.profile ?? lastProfile(office.db, staffId);
  recordAs(
    office,
    { kind: 'staff', staffId: staff.id as StaffId, counter: counter?.name ?? null },
    (work) => {
      endOtherShifts(office, work, staff.id, counter);
      append(work, shiftId, {
        type: 'shift.started',
        version: 1,
        payload: { staffId: staff.id, counter: counter?.name ?? null },
      });
      beginReading(work.db, office.catalogue(), staff.id);
      if (profile)
        work.decide('shift', shiftId, (state) =>
          decideShift(state, { kind: 'chooseProfile', profile }, work),
        );
    },
  );
  const { token } = office.sessions.addStaff({
    staffId: staff.id as StaffId,
    name: staff.name,
    roles: staff.roles,
    shiftId,
    counterId,
    isLocked: false,
    machineId: machineIdOf(caller),
  });
  office.publish('queue', []);
  return { token };
};

export const me: QueryHandler<'session.me'> = (office, _input, caller) => {
  const staff = staffOf(caller);
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const counter = counterOrNull(office, caller);
  const shift = loadState(office.db, 'shift', staff.shiftId);
  const member = findStaff(office.db, staff.staffId) ?? undefined;
  return {
    staffId: staff.staffId,
    name: staff.name,
    roles: [...staff.roles],
    counter: counter ? counterView(counter, takenCounters(office)) : null,
    profile: profileView(profileOf(shift, member)),
    onBreak: shift?.onBreak ?? null,
    hadLunch: shift?.hadLunch ?? false,
    centre,
    isDemo: office.isDemo,
    lockAfterMinutes: readSettings(office.db).lockAfterMinutes,
  };
};

export const chooseCounter: ActionHandler<'session.chooseCounter'> = (office, { counterId }, caller) => {
  const staff = staffOf(caller);
  const counter = counterId === null ? null : counterById(office, counterId);
  recordAs(office, { kind: 'staff', staffId: staff.staffId, counter: counter?.name ?? null }, (work) => {
    if (counter) endShiftsAt(office, work, counter, staff.shiftId);
    append(work, staff.shiftId, {
      type: 'shift.counterChosen',
      version: 1,
      payload: { counter: counter?.name ?? null },
    });
  });
  office.sessions.update(staff.token, { counterId });
  office.publish('queue', []);
  return {};
};

export const lock: ActionHandler<'session.lock'> = (office, _input, caller) => {
  office.sessions.update(staffOf(caller).token, { isLocked: true });
  return {};
};

export const unlock: ActionHandler<'session.unlock'> = async (office, { token, pin }) => {
  const session = office.sessions.find(token);
  if (session?.kind !== 'staff') throw new AppError({ code: 'notSignedIn' });
  await checkPin(office, session.staffId, pin);
  office.sessions.update(token, { isLocked: false });
  return {};
};

export const signOut: ActionHandler<'session.signOut'> = (office, _input, caller) => {
  const staff = staffOf(caller);
  office.sessions.remove(staff.token);
  recordAs(office, { kind: 'staff', staffId: staff.staffId, counter: null }, (work) =>
    append(work, staff.shiftId, { type: 'shift.ended', version: 1, payload: { why: 'signedOut' } }),
  );
  office.publish('queue', []);
  return {};
};

export const openTerminal: ActionHandler<'session.openTerminal'> = (office, { kind }, caller) => {
  const { counterId } = staffOf(caller);
  if (kind === 'clientScreen' && counterId === null)
    throw new AppError({ code: 'refused', rule: 'session.noCounter' });
  const session = { terminal: kind, counterId, machineId: machineIdOf(caller) };
  return { token: office.sessions.addTerminal(session).token };
};

function machineIdOf(caller: Caller): string | null {
  return 'machine' in caller ? (caller.machine?.id ?? null) : null;
}

/**
 * Offline and local: only this centre's staff are on the device. Wrong tries slow the next one down and survive a restart.
 * @throws AppError `wrongPin`, `tooManyTries`
 */
async function checkPin(office: OfficeContext, staffId: string, pin: string): Promise<Staff> {
  const staff = findStaff(office.db, staffId);
  if (!staff?.isActive) throw new AppError({ code: 'wrongPin' });
  const now = office.clock.now();
  const remainingMs = staff.blockedUntil - now;
  if (remainingMs > 0) {
    // Longer than the whole wait: the clock was moved back since.
    const retryAfterMs = Math.min(remainingMs, waitAfter(staff.wrongTries));
    saveStaff(office.db, { ...staff, blockedUntil: now + retryAfterMs });
    throw new AppError({ code: 'tooManyTries', retryAfterMs });
  }
  // Counted before the slow comparison, so that many tries at once are many tries.
  const wrongTries = staff.wrongTries + 1;
  const waitMs = waitAfter(wrongTries);
  saveStaff(office.db, { ...staff, wrongTries, blockedUntil: waitMs > 0 ? now + waitMs : 0 });
  if (!(await office.pins.matches(pin, staff.pinSalt, staff.pinHash))) {
    throw new AppError(waitMs > 0 ? { code: 'wrongPin', retryAfterMs: waitMs } : { code: 'wrongPin' });
  }
  saveStaff(office.db, { ...staff, wrongTries: 0, blockedUntil: 0 });
  return staff;
}

/** A person works in one place; whoever takes a counter replaces the one before. */
function endOtherShifts(office: OfficeContext, work: Work, staffId: string, counter: Counter | null): void {
  for (const shift of openShifts(office.db, startOfLocalDay(localDate(work.now)))) {
    if (shift.staffId === staffId || (counter && shift.counter === counter.name)) endShift(work, shift.id);
  }
}

function endShiftsAt(office: OfficeContext, work: Work, counter: Counter, exceptShift: string): void {
  for (const shift of openShifts(office.db, startOfLocalDay(localDate(work.now)))) {
    if (shift.counter === counter.name && shift.id !== exceptShift) endShift(work, shift.id);
  }
}

function endShift(work: Work, shiftId: string): void {
  append(work, shiftId, { type: 'shift.ended', version: 1, payload: { why: 'replaced' } });
}

function append(work: Work, shiftId: string, event: ShiftEvent): void {
  work.decide('shift', shiftId, () => happened(event));
}

function counterById(office: OfficeContext, counterId: string): Counter {
  const counter = openCounters(office.db).find(({ id }) => id === counterId);
  if (!counter) throw new AppError({ code: 'notFound' });
  return counter;
}

function counterView({ id, name, categories }: Counter, taken: TakenCounters) {
  const { by = null, state } = taken.get(name) ?? {};
  return {
    id,
    name,
    categories: [...categories],
    takenBy: by,
    onBreakUntil: state?.onBreak?.until ?? null,
  };
}

function profileView({ categories, institutions, languages }: WorkProfile) {
  return {
    categories: categories && [...categories],
    institutions: institutions && [...institutions],
    languages: languages && [...languages],
  };
}
