import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { HandoffTarget, Level } from '#shared/domain/visit/handoff/types.ts';

/** What a rule is about; one of a service goes before one of its institution. */
export type RoutingSubject =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'institution'; readonly institutionId: string };

/** Whose a new request is. `specialists`: those who speak for the institution; `nobody`: it goes to the owner as it is. */
export type RoutingTarget =
  | { readonly kind: 'nobody' | 'specialists' | 'manager' }
  | { readonly kind: 'person'; readonly staffId: string }
  | { readonly kind: 'centre'; readonly centreId: string };

export type RoutingRule = { readonly about: RoutingSubject; readonly to: RoutingTarget };

/** Who works here: the skills by which a request finds somebody (LVL-16). */
export type Crew = {
  /** Somebody of level 2 takes this institution's matters. */
  readonly hasSpecialistFor: (institutionId: string) => boolean;
  /** Highest level of a person who works here; null for one who does not, or not at a counter. */
  readonly levelOf: (staffId: string) => Level | null;
};

export type Route = { readonly toLevel: Level; readonly target: HandoffTarget };

type Card = Pick<ServiceCard, 'id' | 'owner' | 'typicalLevel'>;

/** Whom a request goes to when it is registered; null: to nobody here. */
export function routeOf(card: Card, rules: readonly RoutingRule[], crew: Crew): Route | null {
  const rule =
    rules.find(({ about }) => about.kind === 'service' && about.serviceId === card.id) ??
    rules.find(({ about }) => about.kind === 'institution' && about.institutionId === card.owner);
  return rule ? routeBy(rule.to, card, crew) : routeByCard(card, crew);
}

/** LVL-10: without a rule specialists get what the card says is theirs, where there is one for it. */
function routeByCard(card: Card, crew: Crew): Route | null {
  return card.typicalLevel === 2 && crew.hasSpecialistFor(card.owner) ? toSpecialists(card) : null;
}

function routeBy(to: RoutingTarget, card: Card, crew: Crew): Route | null {
  switch (to.kind) {
    case 'nobody':
      return null;
    case 'manager':
      return TO_MANAGER;
    case 'specialists':
      // Nobody would ever find it in their list.
      return crew.hasSpecialistFor(card.owner) ? toSpecialists(card) : TO_MANAGER;
    case 'person': {
      const toLevel = crew.levelOf(to.staffId);
      if (toLevel !== null) return { toLevel, target: { kind: 'person', staffId: to.staffId } };
      return routeBy({ kind: 'specialists' }, card, crew);
    }
    case 'centre':
      return {
        toLevel: 2,
        target: { kind: 'centre', centreId: to.centreId, institutionId: card.owner },
      };
  }
}

const TO_MANAGER: Route = { toLevel: 3, target: { kind: 'level' } };

function toSpecialists({ owner }: Card): Route {
  return { toLevel: 2, target: { kind: 'institution', institutionId: owner } };
}
