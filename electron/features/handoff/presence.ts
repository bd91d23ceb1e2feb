import type { OutputOf } from '#shared/api/contract.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { peopleAtWork, presenceHere, readPresenceElsewhere } from '#electron/office/presence.ts';

type Now = OutputOf<'presence.now'>;

export const now: QueryHandler<'presence.now'> = (office) => ({
  institutions: presenceHere(office).map(({ institutionId, next, isHereNow }) => ({
    institutionId,
    next,
    isHereNow,
  })),
  people: peopleAtWork(office)
    .map(({ staffId, name, counter, levels, institutionIds, freeInMinutes }) => ({
      staffId,
      name,
      counter,
      levels: [...levels],
      institutionIds: institutionIds && [...institutionIds],
      freeInMinutes,
    }))
    .sort((a, b) => a.freeInMinutes - b.freeInMinutes),
  centres: centresElsewhere(office),
  centresAt: readPresenceElsewhere(office.db)?.at ?? null,
});

/** Those that have reported; one without specialists can help nobody, and says so with a nought. */
function centresElsewhere(office: OfficeContext): Now['centres'] {
  const centres = readPresenceElsewhere(office.db)?.centres ?? [];
  return centres
    .flatMap(({ id, name, report, reportedAt }) => {
      if (!report || reportedAt === null) return [];
      const { specialists, freeInMinutes, byInstitution } = report;
      const institutionIds = byInstitution.map(({ institutionId }) => institutionId);
      return [{ centreId: id, name, specialists, institutionIds, freeInMinutes, reportedAt }];
    })
    .sort((a, b) => b.specialists - a.specialists || a.name.localeCompare(b.name, 'lv'));
}
