import { useMemo } from 'react';
import type { Catalogue, Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';

export function cardOf(catalogue: Catalogue, serviceId: string | null): ServiceCard | undefined {
  return serviceId === null ? undefined : catalogue.cards.find(({ id }) => id === serviceId);
}

export function ownerOf(catalogue: Catalogue, card: ServiceCard): Institution | undefined {
  return catalogue.institutions.find(({ id }) => id === card.owner);
}

/** Name of a service; an old request may name a card that is gone, then its id is all there is. */
export function useServiceName(
  catalogue: Catalogue,
): (serviceId: string | null, otherwise: string) => string {
  const say = useLocalText();
  return useMemo(() => {
    const names = new Map(catalogue.cards.map(({ id, name }) => [id, say(name)]));
    return (serviceId, otherwise) => (serviceId === null ? otherwise : (names.get(serviceId) ?? serviceId));
  }, [catalogue, say]);
}
