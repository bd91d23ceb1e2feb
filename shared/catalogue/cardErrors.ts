import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import type { Institution, ServiceCard, ServiceManager } from '#shared/catalogue/types.ts';

/** Institution of the state that an error on the card goes to; null: the centre's own manager answers (LVL-15). */
export function ownerOfErrors({ owner }: Pick<ServiceCard, 'owner'>): string | null {
  return owner === MUNICIPALITY ? null : owner;
}

/** The one person who answers for the service, as card or institution name the office; null where neither does. */
export function serviceManagerOf(
  card: Pick<ServiceCard, 'serviceManager'>,
  owner: Pick<Institution, 'serviceManager'> | undefined,
): ServiceManager | null {
  return card.serviceManager ?? owner?.serviceManager ?? null;
}
