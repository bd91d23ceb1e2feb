import { AppError } from '#shared/api/errors.ts';
import type { ShiftEvent, WorkProfile } from '#shared/domain/shift/types.ts';
import { takesNothing } from '#shared/domain/shift/rules.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { loadState } from '#db/journal/states.ts';
import { openCounters, type Counter } from '#db/repositories/counters.ts';
import { lastProfile } from '#db/repositories/shifts.ts';
import { allStaff, findStaff, saveStaff, type Staff } from '#db/repositories/staff.ts';
import { readProfile, readSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { profileOf, usualProfile } from '#electron/office/hall.ts';
import { waitAfter, type Tries } from '#electron/office/pins.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import type { Caller } from '#electron/office/sessions.ts';
import {
  appendToShift,
  beginDueShift,
  beginDueShifts,
  beginShift,
  endShifts,
} from '#electron/office/shifts.ts';
import { takenCounters, type TakenCounters } from '#electron/office/takenCounters.ts';
import { counterOrNull, staffOf } from '#electron/office/work.ts';

export const options: QueryHandler<'session.options'> = (office) => {
  const centre = office.centre();
  if (!centre) return { centre: null, isDemo: office.isDemo, clockDoubt: null, counters: [], staff: [] };
  const taken = takenCounters(office);
  return {
    centre,
    isDemo: office.isDemo,
    clockDoubt: office.clockCheck.doubt(),
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
  const shift = { staffId: staff.id as StaffId, shiftId: office.newId(), counterId: counter?.id ?? null };
  // Now, because the shift may begin only later, when nobody is asked any more.
  if (input.profile && takesNothing(input.profile)) {
    throw new AppError({ code: 'refused', rule: 'shift.nothingToTake' });
  }
  const due = { profile: input.profile };
  // Those who signed in before, while nothing could be written, come first.
  const isBegun = office.disk.attempt(() => {
    beginDueShifts(office);
    beginShift(office, shift, due);
  });
  const { token } = office.sessions.addStaff({
    ...shift,
    name: staff.name,
    roles: staff.roles,
    isLocked: false,
    dueShift: isBegun ? null : due,
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
    centre: { ...centre, isMobile: readProfile(office.db).isMobile },
    isDemo: office.isDemo,
    lockAfterMinutes: readSettings(office.db).lockAfterMinutes,
  };
};

export const chooseCounter: ActionHandler<'session.chooseCounter'> = (office, { counterId }, caller) => {
  beginDueShift(office, caller);
  const staff = staffOf(caller);
  const counter = counterId === null ? null : counterById(office, counterId);
  recordAs(office, { kind: 'staff', staffId: staff.staffId, counter: counter?.name ?? null }, (work) => {
    if (counter) {
      endShifts(office, work, (shift) => shift.counter === counter.name && shift.id !== staff.shiftId);
    }
    appendToShift(work, staff.shiftId, {
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
  const { staffId, token, shiftId, dueShift } = staffOf(caller);
  office.sessions.remove(token);
  const ended: ShiftEvent = { type: 'shift.ended', version: 1, payload: { why: 'signedOut' } };
  const end = (): void =>
    recordAs(office, { kind: 'staff', staffId, counter: null }, (work) =>
      appendToShift(work, shiftId, ended),
    );
  // Nobody is kept signed in by a full disk: the next to sign in there replaces the shift, or the day ends it.
  if (dueShift === null) office.disk.attempt(end);
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
  const before = office.pins.unsavedTries.get(staffId) ?? staff;
  const remainingMs = before.blockedUntil - now;
  if (remainingMs > 0) {
    // Longer than the whole wait: the clock was moved back since.
    const retryAfterMs = Math.min(remainingMs, waitAfter(before.wrongTries));
    keepTries(office, staff, { wrongTries: before.wrongTries, blockedUntil: now + retryAfterMs });
    throw new AppError({ code: 'tooManyTries', retryAfterMs });
  }
  // Counted before the slow comparison, so that many tries at once are many tries.
  const wrongTries = before.wrongTries + 1;
  const waitMs = waitAfter(wrongTries);
  keepTries(office, staff, { wrongTries, blockedUntil: waitMs > 0 ? now + waitMs : 0 });
  if (!(await office.pins.matches(pin, staff.pinSalt, staff.pinHash))) {
    throw new AppError(waitMs > 0 ? { code: 'wrongPin', retryAfterMs: waitMs } : { code: 'wrongPin' });
  }
  keepTries(office, staff, { wrongTries: 0, blockedUntil: 0 });
  return staff;
}

/** In memory while nothing can be written: the right PIN lets in, and wrong ones still cost time. */
function keepTries(office: OfficeContext, staff: Staff, tries: Tries): void {
  const { unsavedTries } = office.pins;
  if (office.disk.attempt(() => saveStaff(office.db, { ...staff, ...tries }))) unsavedTries.delete(staff.id);
  else unsavedTries.set(staff.id, tries);
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
