import { siblingId } from '#shared/lib/siblingId.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** The id under which a centre's favourites are kept: of all its devices the same. */
export function favouritesIdOf(centreId: string): string {
  return siblingId(centreId);
}

/** Services that this centre pinned, in their order. */
export function favouritesOf(office: Pick<OfficeContext, 'db' | 'centre'>): readonly string[] {
  const centre = office.centre();
  return centre ? (loadState(office.db, 'favourites', favouritesIdOf(centre.id))?.serviceIds ?? []) : [];
}
