import { preferenceOfCards } from '#shared/domain/client/preference/preferenceOfCards.ts';
import type { Preference } from '#shared/domain/client/preference/types.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import type { Db } from '#db/open.ts';

/** How the client wants to be told, on whichever of their cards they said it. */
export function standingPreference(db: Db, clientId: string): Preference | undefined {
  return preferenceOfCards(cardIdsOf(db, clientId).flatMap((id) => loadState(db, 'client', id) ?? []));
}
