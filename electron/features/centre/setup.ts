import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { StaffRole } from '#shared/api/define.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { saveCounter } from '#db/repositories/counters.ts';
import { saveStaff } from '#db/repositories/staff.ts';
import { DEFAULT_SETTINGS, writeCentre, writeSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';

/** First start: the centre, its counters and its people. Works once; afterwards administrators change things. */
export const completeSetup: CommandHandler<'setup.complete'> = (work, input) => {
  const { office, db } = work;
  if (office.centre()) throw new AppError({ code: 'refused', rule: 'setup.alreadyDone' });
  if (!input.administrator.roles.includes('admin')) {
    throw new AppError({ code: 'refused', rule: 'setup.administratorNeedsRole' });
  }
  if (new Set(input.counters.map(({ name }) => name)).size < input.counters.length) {
    throw new AppError({ code: 'refused', rule: 'counter.nameTaken' });
  }
  const centreId = office.newId();
  writeCentre(db, { id: centreId, code: input.centreCode, name: input.centreName });
  writeSettings(db, { ...DEFAULT_SETTINGS, openingHours: input.openingHours });
  input.counters.forEach((counter, position) =>
    saveCounter(db, { id: office.newId(), position, hall: null, ...counter }),
  );
  for (const person of [input.administrator, ...input.staff]) addPerson(office, person);
  work.touch('settings', centreId);
  return { centreId };
};

type NewPerson = {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly pin: string;
  readonly languages?: readonly ClientLanguage[] | undefined;
  readonly trainedUntil?: LocalDate | null;
};

/** Returns the id of the new member of staff. */
export function addPerson(office: OfficeContext, person: NewPerson): string {
  const { name, roles, pin, languages = [], trainedUntil = null } = person;
  const id = office.newId();
  const pinSalt = randomBytes(16).toString('hex');
  saveStaff(office.db, {
    id,
    name,
    roles,
    pinSalt,
    pinHash: office.pins.hash(pin, pinSalt),
    isActive: true,
    wrongTries: 0,
    blockedUntil: 0,
    demoPin: null,
    languages,
    trainedUntil,
  });
  return id;
}
