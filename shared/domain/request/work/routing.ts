import type { ServiceCard } from '#shared/catalogue/types.ts';
import { isWithin, type Territory } from '#shared/domain/territory/territory.ts';
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

export type RoutingRule = {
  readonly about: RoutingSubject;
  /** Only what lies there; absent: wherever it is. One of a territory goes before one of everywhere. */
  readonly territory?: Territory | undefined;
  readonly to: RoutingTarget;
};

/** Who works here: the skills by which a request finds somebody (LVL-16). */
export type Crew = {
  /** Somebody of level 2 takes this institution's matters. */
  readonly hasSpecialistFor: (institutionId: string) => boolean;
  /** Highest level of a person who works here; null for one who does not, or not at a counter. */
  readonly levelOf: (staffId: string) => Level | null;
};

export type Route = { readonly toLevel: Level; readonly target: HandoffTarget };

type Card = Pick<ServiceCard, 'id' | 'owner' | 'typicalLevel'>;

/**
 * Whom a request goes to when it is registered; null: to nobody here. `postcode`: of what it is about, null when its
 * form asks for no address.
 */
export function routeOf(
  card: Card,
  postcode: string | null,
  rules: readonly RoutingRule[],
  crew: Crew,
): Route | null {
  const there = rules.filter(({ territory }) => !territory || isWithin(postcode, territory));
  const rule =
    mostSpecific(there, ({ about }) => about.kind === 'service' && about.serviceId === card.id) ??
    mostSpecific(there, ({ about }) => about.kind === 'institution' && about.institutionId === card.owner);
  return rule ? routeBy(rule.to, card, crew) : routeByCard(card, crew);
}

/** Two rules about the same for one place: which of them holds could not be said. */
export function clashOf<Rule extends RoutingRule>(
  rules: readonly Rule[],
  rule: RoutingRule,
): Rule | undefined {
  const places = placesOf(rule);
  return rules.find(
    (other) =>
      isSame(other.about, rule.about) && placesOf(other).some((postcode) => places.includes(postcode)),
  );
}

/** Null: everywhere that no other rule names. */
function placesOf({ territory }: RoutingRule): readonly (string | null)[] {
  return territory?.postcodes ?? [null];
}

function isSame(one: RoutingSubject, other: RoutingSubject): boolean {
  return one.kind === 'service'
    ? other.kind === 'service' && one.serviceId === other.serviceId
    : other.kind === 'institution' && one.institutionId === other.institutionId;
}

function mostSpecific(
  rules: readonly RoutingRule[],
  isAbout: (rule: RoutingRule) => boolean,
): RoutingRule | undefined {
  const fitting = rules.filter(isAbout);
  return fitting.find(({ territory }) => territory) ?? fitting[0];
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
