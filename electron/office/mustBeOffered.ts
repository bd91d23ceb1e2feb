import { AppError } from '#shared/api/errors.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** Where somebody would begin with a service; each says in its own words what to do instead. */
export type ServiceOffRule =
  | 'door.serviceOff'
  | 'kiosk.serviceOff'
  | 'appointment.serviceOff'
  | 'visit.serviceOff'
  | 'request.serviceOff';

/**
 * CAT-17: nothing new begins on a card that the centre has switched off. What was begun before goes on, so whatever
 * continues does not ask. @throws AppError refused with the rule
 */
export function mustBeOffered(
  office: Pick<OfficeContext, 'catalogue'>,
  serviceIds: readonly (string | null)[],
  rule: ServiceOffRule,
): void {
  const { cards } = office.catalogue();
  const isOff = cards.some(({ id, isSwitchedOff }) => isSwitchedOff === true && serviceIds.includes(id));
  if (isOff) throw new AppError({ code: 'refused', rule });
}
