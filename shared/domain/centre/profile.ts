import type { Institution } from '#shared/catalogue/types.ts';

/** A regional centre has specialists of at least so many institutions (CAT-16). */
export const FEWEST_IN_REGION = 3;

export type AttachedInstitution = {
  readonly institutionId: string;
  /** Why it sits here although its services are not of the basket; empty for those that are. */
  readonly reason: string;
};

export type CentreKind = 'fixed' | 'regional' | 'mobile';

export type CentreProfile = {
  readonly isRegional: boolean;
  /** A bus (MOB-01): results travel with it, and it is at a place for a while only. */
  readonly isMobile: boolean;
  readonly attached: readonly AttachedInstitution[];
};

/** Of the basket, which every unified centre gives, or beyond it. The municipality's own centre is not attached to itself. */
export function attachedRole({ role }: Pick<Institution, 'role'>): 'basket' | 'extra' | null {
  if (role === 'municipality') return null;
  return role === 'basket' ? 'basket' : 'extra';
}

export type ProfileRule =
  | 'centre.tooFewAttached'
  | 'centre.reasonMissing'
  | 'centre.notAttachable'
  | 'centre.mobileNotRegional'
  | 'centre.busOut';

export function kindOf({ isRegional, isMobile }: Pick<CentreProfile, 'isRegional' | 'isMobile'>): CentreKind {
  if (isMobile) return 'mobile';
  return isRegional ? 'regional' : 'fixed';
}

/**
 * Why a centre cannot have this profile, or null (CAT-16).
 * @param isBusOut a trip is under way: only a mobile centre can end it
 */
export function whyNotProfile(
  { isRegional, isMobile, attached }: CentreProfile,
  institutions: readonly Institution[],
  isBusOut = false,
): ProfileRule | null {
  if (isRegional && isMobile) return 'centre.mobileNotRegional';
  if (!isMobile && isBusOut) return 'centre.busOut';
  const roles = attached.map(({ institutionId }) => {
    const institution = institutions.find(({ id }) => id === institutionId);
    return institution ? attachedRole(institution) : null;
  });
  const isTwice = new Set(attached.map(({ institutionId }) => institutionId)).size < attached.length;
  if (isTwice || roles.includes(null)) return 'centre.notAttachable';
  if (attached.some(({ reason }, at) => roles[at] === 'extra' && reason.trim() === '')) {
    return 'centre.reasonMissing';
  }
  return isRegional && attached.length < FEWEST_IN_REGION ? 'centre.tooFewAttached' : null;
}
