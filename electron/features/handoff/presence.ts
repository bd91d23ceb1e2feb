import type { OutputOf } from '#shared/api/contract.ts';
import { presenceOverview, type InstitutionPresence } from '#shared/domain/presence/overview.ts';
import { localDate, localTime } from '#shared/lib/time.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import {
  centresToAsk,
  peopleAtWork,
  presenceHere,
  readPresenceElsewhere,
} from '#electron/office/presence.ts';

type Now = OutputOf<'presence.now'>;

export const now: QueryHandler<'presence.now'> = (office) => ({
  institutions: presenceHere(office).map(toView),
  people: peopleAtWork(office)
    .map(({ staffId, name, counter, levels, institutionIds, freeInMinutes, onBreakUntil }) => ({
      staffId,
      name,
      counter,
      levels: [...levels],
      institutionIds: institutionIds && [...institutionIds],
      freeInMinutes,
      onBreakUntil,
    }))
    .sort((a, b) => a.freeInMinutes - b.freeInMinutes),
  centres: centresElsewhere(office),
  centresAt: readPresenceElsewhere(office.db)?.at ?? null,
});

function toView({ rules, ...presence }: InstitutionPresence): Now['institutions'][number] {
  return { ...presence, rules: rules.map((rule) => ({ ...rule })) };
}

/** Those that have reported; one without specialists can help nobody, and says so with a nought. */
function centresElsewhere(office: OfficeContext): Now['centres'] {
  const now = office.clock.now();
  return centresToAsk(office.db)
    .flatMap(({ id, name, report, reportedAt }) => {
      if (!report || reportedAt === null) return [];
      const { specialists, forAll, freeInMinutes, byInstitution, plan } = report;
      const institutionIds = byInstitution.map(({ institutionId }) => institutionId);
      const institutions = presenceOverview(plan, localDate(now), localTime(now)).map(toView);
      const facts = { specialists, forAll, institutionIds, institutions, freeInMinutes, reportedAt };
      return [{ centreId: id, name, ...facts }];
    })
    .sort((a, b) => b.specialists - a.specialists || a.name.localeCompare(b.name, 'lv'));
}
