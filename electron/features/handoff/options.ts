import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { nextPresence } from '#shared/domain/presence/schedule.ts';
import { localDate, localTime } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { findStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readHandoffSettings, writeHandoffSettings } from '#electron/office/handoffSettings.ts';
import { matterOf } from '#electron/office/matter.ts';
import { peopleAtWork, presenceHere, readPresenceElsewhere } from '#electron/office/presence.ts';
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
    centres: centresElsewhere(office, institutionId),
    centresAt: readPresenceElsewhere(office.db)?.at ?? null,
  };
};

function institutionsHere(office: OfficeContext): Options['institutions'] {
  return presenceHere(office).flatMap(({ institutionId, next }) => (next ? [{ institutionId, next }] : []));
}

function centresElsewhere(office: OfficeContext, institutionId: string | null): Options['centres'] {
  const now = office.clock.now();
  const centres = readPresenceElsewhere(office.db)?.centres ?? [];
  return centres
    .flatMap(({ id, name, report, reportedAt }) => {
      if (!report || reportedAt === null) return [];
      const own = report.byInstitution.find((each) => each.institutionId === institutionId)?.count ?? 0;
      const next =
        institutionId === null
          ? null
          : nextPresence(report.plan, institutionId, localDate(now), localTime(now));
      const { specialists, freeInMinutes } = report;
      const fits = institutionId === null ? specialists : report.forAll + own;
      return [{ centreId: id, name, specialists, fits, freeInMinutes, next, reportedAt }];
    })
    .sort((a, b) => b.fits - a.fits || a.name.localeCompare(b.name, 'lv'));
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
