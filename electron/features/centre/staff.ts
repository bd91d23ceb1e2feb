import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { allStaff, findStaff, saveStaff, type Staff } from '#db/repositories/staff.ts';
import type { Db } from '#db/open.ts';
import { addPerson } from '#electron/features/centre/setup.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const listStaff: QueryHandler<'staff.list'> = (office) => ({
  staff: allStaff(office.db).map(({ id, name, roles, languages, isActive, trainedUntil }) => ({
    id,
    name,
    roles: [...roles],
    languages: [...languages],
    isActive,
    trainedUntil,
  })),
});

export const addStaff: CommandHandler<'staff.add'> = (work, input) => {
  const staffId = addPerson(work.office, input);
  work.touch('settings', staffId);
  return { staffId };
};

export const changeStaff: CommandHandler<'staff.change'> = (work, input) => {
  const { staffId, name, roles, isActive } = input;
  const staff = mustFind(work.db, staffId);
  const { languages = staff.languages, trainedUntil = staff.trainedUntil } = input;
  const losesAdmin = staff.roles.includes('admin') && !(isActive && roles.includes('admin'));
  if (losesAdmin && activeAdmins(work.db).length === 1) {
    throw new AppError({ code: 'refused', rule: 'staff.lastAdministrator' });
  }
  saveStaff(work.db, { ...staff, name, roles, languages, isActive, trainedUntil });
  // Rights count from the next call on, also for those who are signed in.
  if (!isActive || roles.join() !== staff.roles.join())
    work.afterCommit(() => work.office.sessions.removeStaff(staffId));
  work.touch('settings', staffId);
  return {};
};

export const resetPin: CommandHandler<'staff.resetPin'> = (work, { staffId, pin }) => {
  const staff = mustFind(work.db, staffId);
  const pinSalt = randomBytes(16).toString('hex');
  const pinHash = work.office.pins.hash(pin, pinSalt);
  saveStaff(work.db, { ...staff, pinSalt, pinHash, wrongTries: 0, blockedUntil: 0, demoPin: null });
  work.afterCommit(() => {
    work.office.pins.unsavedTries.delete(staffId);
    work.office.sessions.removeStaff(staffId);
  });
  work.touch('settings', staffId);
  return {};
};

function activeAdmins(db: Db): Staff[] {
  return allStaff(db).filter((staff) => staff.isActive && staff.roles.includes('admin'));
}

function mustFind(db: Db, staffId: string): Staff {
  const staff = findStaff(db, staffId);
  if (!staff) throw new AppError({ code: 'notFound' });
  return staff;
}
