import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';

/** A scope names institutions and services alike. */
export function useOwnerOrService(): (id: string) => string {
  const catalogue = useCatalogue();
  const say = useLocalText();
  const { nameOf } = useServiceCards();
  return (id) => {
    const owner = catalogue?.institutions.find((institution) => institution.id === id);
    return owner ? say(owner.shortName) : nameOf(id);
  };
}
