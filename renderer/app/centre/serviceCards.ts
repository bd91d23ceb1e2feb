import { useMemo } from 'react';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Article, Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';

export type ServiceCards = {
  /** An old request may name a card that is gone: then its id is all there is. Articles have names, too (SYS-01). */
  readonly nameOf: (serviceId: string) => string;
  readonly cardOf: (serviceId: string) => ServiceCard | undefined;
  readonly entryOf: (id: string) => ServiceCard | Article | undefined;
  readonly ownerOf: (serviceId: string) => Institution | undefined;
};

/** Cards of the catalogue in use by their id, with names in the language of the person at the screen. */
export function useServiceCards(): ServiceCards {
  const catalogue = useCatalogue();
  const say = useLocalText();
  return useMemo(() => {
    const cards = new Map(catalogue?.cards.map((card) => [card.id, card]));
    const entries = new Map<string, ServiceCard | Article>(cards);
    for (const article of catalogue ? articlesOf(catalogue) : []) entries.set(article.id, article);
    const owners = new Map(catalogue?.institutions.map((institution) => [institution.id, institution]));
    return {
      nameOf: (serviceId) => {
        const entry = entries.get(serviceId);
        return entry ? say(entry.name) : serviceId;
      },
      cardOf: (serviceId) => cards.get(serviceId),
      entryOf: (id) => entries.get(id),
      ownerOf: (serviceId) => owners.get(entries.get(serviceId)?.owner ?? ''),
    };
  }, [catalogue, say]);
}
