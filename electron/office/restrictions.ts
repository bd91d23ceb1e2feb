import { AppError } from '#shared/api/errors.ts';
import { restrictionOfCards } from '#shared/domain/client/restriction/restrictionOfCards.ts';
import type { Restriction } from '#shared/domain/client/restriction/types.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import { isAnybodyRestricted } from '#db/repositories/restrictions.ts';
import type { Db } from '#db/open.ts';

/** What is in force on any card of the client. */
export function standingRestriction(db: Db, clientId: string): Restriction | undefined {
  if (!isAnybodyRestricted(db)) return undefined;
  return restrictionOfCards(cardIdsOf(db, clientId).flatMap((id) => loadState(db, 'client', id) ?? []));
}

export function isRestricted(db: Db, clientId: string): boolean {
  return standingRestriction(db, clientId) !== undefined;
}

/**
 * GDPR 18(2): restricted data are used in a visit only where it was recorded there on what they may be.
 * @throws AppError `refused`
 */
export function mustBeUsable(db: Db, clientId: string, visitId: string): void {
  const restriction = standingRestriction(db, clientId);
  if (!restriction || restriction.uses.some((use) => use.visitId === visitId)) return;
  throw new AppError({ code: 'refused', rule: 'client.restricted' });
}

/**
 * The same of an act that belongs to no visit: only a visit that is going on, in which it was recorded, allows it.
 * @throws AppError `refused`
 */
export function mustBeUsableNow(
  db: Db,
  clientId: string,
  rule: 'client.restrictedSending' | 'client.restrictedElsewhere',
): void {
  const restriction = standingRestriction(db, clientId);
  if (!restriction) return;
  const isAllowed = restriction.uses.some(
    ({ visitId }) => visitId !== null && loadState(db, 'visit', visitId)?.status === 'serving',
  );
  if (!isAllowed) throw new AppError({ code: 'refused', rule });
}
