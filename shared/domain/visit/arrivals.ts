import type { VisitState } from '#shared/domain/visit/types.ts';

/** What a client came for; an institution alone is all that a kiosk may know. All null: a question that no card answers. */
export type Matter = Pick<VisitState, 'serviceId' | 'lifeSituationId'> & {
  readonly institutionId: string | null;
};

/** `atDoor`: of these, helped without a ticket. */
export type MatterCount = Matter & { readonly count: number; readonly atDoor: number };

export type MissingCount = {
  readonly serviceId: string;
  readonly documentId: string;
  readonly count: number;
};

export type Arrivals = {
  /** The commonest first. */
  readonly matters: readonly MatterCount[];
  /** Each once, the newest first. */
  readonly recent: readonly Matter[];
  /** Documents that clients did not have, the most often missing first. */
  readonly missing: readonly MissingCount[];
};

type Arrived = Pick<
  VisitState,
  'serviceId' | 'lifeSituationId' | 'institutionId' | 'status' | 'missingDocuments'
>;

/** What people came for and what they lacked (LVL-01); visits in the order of arrival. */
export function arrivalsOf(visits: readonly Arrived[]): Arrivals {
  const byMatter = Map.groupBy(visits, keyOf);
  const matters = [...byMatter.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const atDoor = those.filter(({ status }) => status === 'redirected').length;
    return [{ ...matterOf(first), count: those.length, atDoor }];
  });
  const newest = new Map(visits.toReversed().map((visit) => [keyOf(visit), visit]));
  return {
    matters: matters.sort((a, b) => b.count - a.count),
    recent: [...newest.values()].map(matterOf),
    missing: missingOf(visits),
  };
}

function missingOf(visits: readonly Arrived[]): MissingCount[] {
  const counts = new Map<string, MissingCount>();
  for (const { serviceId, missingDocuments } of visits) {
    if (serviceId === null) continue;
    for (const documentId of missingDocuments) {
      const key = `${serviceId} ${documentId}`;
      counts.set(key, { serviceId, documentId, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function matterOf({ serviceId, lifeSituationId, institutionId }: Arrived): Matter {
  return { serviceId, lifeSituationId, institutionId: institutionId ?? null };
}

function keyOf({ serviceId, lifeSituationId, institutionId }: Arrived): string {
  return `${serviceId ?? ''} ${lifeSituationId ?? ''} ${institutionId ?? ''}`;
}
