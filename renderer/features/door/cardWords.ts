import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import type { Matter } from './triage.ts';

type Local = (text: LocalText) => string;

export function ownerWord(catalogue: Catalogue, card: Pick<ServiceCard, 'owner'>, local: Local): string {
  const owner = catalogue.institutions.find(({ id }) => id === card.owner);
  return owner ? local(owner.shortName) : '';
}

/** Name of what was chosen; null when it is neither a card nor a situation of this catalogue. */
export function matterWord(catalogue: Catalogue, matter: Matter, local: Local): string | null {
  const named =
    catalogue.cards.find(({ id }) => id === matter.serviceId) ??
    catalogue.lifeSituations.find(({ id }) => id === matter.lifeSituationId);
  return named ? local(named.name) : null;
}
