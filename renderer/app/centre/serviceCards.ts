import { useMemo } from 'react';
import type { Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';

export type ServiceCards = {
  /** An old request may name a card that is gone: then its id is all there is. */
  readonly nameOf: (serviceId: string) => string;
  readonly cardOf: (serviceId: string) => ServiceCard | undefined;
  readonly ownerOf: (serviceId: string) => Institution | undefined;
};

/** Cards of the catalogue in use by their id, with names in the language of the person at the screen. */
export function useServiceCards(): ServiceCards {
  const catalogue = useCatalogue();
  const say = useLocalText();
  return useMemo(() => {
    const cards = new Map(catalogue?.cards.map((card) => [card.id, card]));
    const owners = new Map(catalogue?.institutions.map((institution) => [institution.id, institution]));
    return {
      nameOf: (serviceId) => {
        const card = cards.get(serviceId);
        return card ? say(card.name) : serviceId;
      },
      cardOf: (serviceId) => cards.get(serviceId),
      ownerOf: (serviceId) => owners.get(cards.get(serviceId)?.owner ?? ''),
    };
  }, [catalogue, say]);
}
