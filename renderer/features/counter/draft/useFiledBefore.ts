import { situationOf } from '#shared/catalogue/situationOf.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { cardOf } from '../catalogueViews.ts';
import { begunIn } from '../card/useSituation.ts';
import type { Draft } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import type { FiledBefore } from './channelChoice.ts';

/** How the client files another request of the same situation of life in this visit, and for which service (CAT-24). */
export function useFiledBefore({ draftId, serviceId }: Draft): {
  readonly before: (FiledBefore & { readonly name: string }) | null;
  readonly isLoading: boolean;
} {
  const say = useLocalText();
  const { visit, catalogue } = useOpenVisit();
  const { data, isLoading } = useQuery(
    'request.known',
    { draftId },
    { topics: ['visit', 'request', 'client'] },
  );
  const situation = situationOf(catalogue, visit.lifeSituationId, begunIn(visit), visit.serviceId);
  const filed = data?.filed ?? null;
  const isOneSituation = filed && [serviceId, filed.serviceId].every((id) => situation?.cards.includes(id));
  const card = filed && cardOf(catalogue, filed.serviceId);
  return { before: isOneSituation && card ? { ...filed, name: say(card.name) } : null, isLoading };
}
