import type { Taker } from '#shared/domain/visit/handoff/place.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { institutionsOf, readHandoffSettings } from '#electron/office/handoffSettings.ts';
import { levelsOf } from '#electron/office/hall.ts';
import type { StaffSession } from '#electron/office/sessions.ts';

/** Whose matter a visit is, and whether level 1 usually does it itself (LVL-10). */
export function matterOf(
  office: OfficeContext,
  { serviceId }: Pick<VisitState, 'serviceId'>,
): { readonly institutionId: string | null; readonly isSimple: boolean } {
  const card = office.catalogue().cards.find(({ id }) => id === serviceId);
  return { institutionId: card?.owner ?? null, isSimple: card?.typicalLevel === 1 };
}

export function takerOf(office: OfficeContext, { staffId, roles }: StaffSession): Taker {
  return {
    staffId,
    levels: levelsOf(roles),
    institutions: institutionsOf(readHandoffSettings(office.db), staffId),
    centreId: office.centre()?.id ?? null,
  };
}
