import { decideRequest } from '#shared/domain/request/decide.ts';
import { routeOf, type Crew, type RoutingRule } from '#shared/domain/request/work/routing.ts';
import type { Level } from '#shared/domain/visit/handoff/types.ts';
import { postcodeOf } from '#shared/catalogue/postcodeOf.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { levelsOf } from '#electron/office/hall.ts';
import { institutionsOf, readHandoffSettings } from '#electron/office/handoffSettings.ts';
import type { Work } from '#electron/office/work.ts';

const KEY = 'request.routing';

export function readRouting(db: Db): readonly RoutingRule[] {
  return readMeta<readonly RoutingRule[]>(db, KEY) ?? [];
}

export function writeRouting(db: Db, rules: readonly RoutingRule[]): void {
  writeMeta(db, KEY, rules);
}

/** Everybody who could work on a request here, at work now or not; read once somebody asks, which is seldom. */
export function crewOf(db: Db): Crew {
  let read: readonly CrewMember[] | null = null;
  const people = (): readonly CrewMember[] => (read ??= crewMembers(db));
  return {
    hasSpecialistFor: (institutionId) =>
      people().some(
        ({ levels, institutions }) =>
          levels.includes(2) && (institutions === null || institutions.includes(institutionId)),
      ),
    levelOf: (staffId) => {
      const levels = people().find(({ id }) => id === staffId)?.levels ?? [];
      return levels.length === 0 ? null : (Math.max(...levels) as Level);
    },
  };
}

type CrewMember = {
  readonly id: string;
  readonly levels: readonly number[];
  /** Null: all of them. */
  readonly institutions: readonly string[] | null;
};

function crewMembers(db: Db): readonly CrewMember[] {
  const settings = readHandoffSettings(db);
  return allStaff(db).flatMap(({ id, roles, isActive }) =>
    isActive ? [{ id, levels: levelsOf(roles), institutions: institutionsOf(settings, id) }] : [],
  );
}

/** A request that has just been registered, to whom the manager's rule or the card says. */
export function routeNew(
  work: Work,
  requestId: string,
  { card, answers }: { readonly card: ServiceCard; readonly answers: Answers },
  { fromLevel, by }: { readonly fromLevel: Level; readonly by: string },
): void {
  const route = routeOf(card, postcodeOf(card, answers), readRouting(work.db), crewOf(work.db));
  if (!route) return;
  work.decide('request', requestId, (state) =>
    decideRequest(
      state,
      {
        kind: 'route',
        turnId: work.newId(),
        afterTurnId: null,
        fromLevel,
        ...route,
        fromCentreId: work.office.centre()?.id ?? null,
        reason: 'rule',
        institutionId: card.owner,
        isSimple: card.typicalLevel === 1,
        isMeant: false,
        isManager: false,
        text: '',
        by,
      },
      work,
    ),
  );
}
