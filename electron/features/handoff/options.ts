import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { loadState } from '#db/journal/states.ts';
import { findStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readHandoffSettings, writeHandoffSettings } from '#electron/office/handoffSettings.ts';
import { matterOf } from '#electron/office/matter.ts';
import { centresFor, peopleAtWork, presenceHere, readPresenceElsewhere } from '#electron/office/presence.ts';
import { staffOf } from '#electron/office/work.ts';

type Options = OutputOf<'handoff.options'>;

/** Presence as the choice itself: whoever can take this matter soonest stands first. */
export const options: QueryHandler<'handoff.options'> = (office, { visitId }, caller) => {
  const state = loadState(office.db, 'visit', visitId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { institutionId, isSimple } = matterOf(office, state);
  const me = staffOf(caller).staffId;
  const people = peopleAtWork(office)
    .filter(({ staffId }) => staffId !== me)
    .map((person) => ({
      ...person,
      levels: [...person.levels],
      institutionIds: person.institutionIds && [...person.institutionIds],
      fits: institutionId === null || (person.institutionIds?.includes(institutionId) ?? true),
    }));
  return {
    institutionId,
    isSimple,
    fromLevel: state.level,
    people: people.sort((a, b) => Number(b.fits) - Number(a.fits) || a.freeInMinutes - b.freeInMinutes),
    institutions: institutionsHere(office),
    centres: centresFor(office.db, institutionId, office.clock.now()),
    centresAt: readPresenceElsewhere(office.db)?.at ?? null,
  };
};

function institutionsHere(office: OfficeContext): Options['institutions'] {
  return presenceHere(office).flatMap(({ institutionId, next }) => (next ? [{ institutionId, next }] : []));
}

export const settings: QueryHandler<'handoff.settings'> = (office) => {
  const { specialists, presence, ...times } = readHandoffSettings(office.db);
  return {
    ...times,
    specialists: specialists.map(({ staffId, institutionIds }) => ({
      staffId,
      institutionIds: [...institutionIds],
    })),
    presence: presence.map((rule) => ({ ...rule })),
  };
};

export const changeSettings: CommandHandler<'handoff.changeSettings'> = (work, changed) => {
  if (changed.specialists.some(({ staffId }) => !findStaff(work.db, staffId))) {
    throw new AppError({ code: 'notFound' });
  }
  writeHandoffSettings(work.db, changed);
  work.touch('settings', work.commandId);
  work.touch('queue', work.commandId);
  return {};
};
