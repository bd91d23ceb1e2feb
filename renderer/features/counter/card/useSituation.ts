import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { situationOf } from '#shared/catalogue/situationOf.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

export type Situation = { readonly name: LocalText; readonly cards: readonly ServiceCard[] };

/** What else the client may need in the situation they came with, without what was begun already (CAT-24). */
export function useSituation(): Situation | null {
  const { visit, catalogue } = useOpenVisit();
  const begun = begunIn(visit);
  const situation = situationOf(catalogue, visit.lifeSituationId, begun, visit.serviceId);
  if (!situation) return null;
  const offered = offeredCards(catalogue);
  const cards = situation.cards.flatMap((id) => {
    const card = begun.includes(id) ? undefined : offered.find((one) => one.id === id);
    return card ?? [];
  });
  return { name: situation.name, cards };
}

type Begun = {
  readonly drafts: readonly { readonly serviceId: string }[];
  readonly outcomes: readonly { readonly kind: string; readonly serviceId: string | null }[];
};

/** Services of this visit for which a request is being filled in or was registered. */
export function begunIn({ drafts, outcomes }: Begun): readonly string[] {
  const registered = outcomes.filter(({ kind }) => kind === 'request');
  return [...drafts, ...registered].flatMap(({ serviceId }) => serviceId ?? []);
}
