import type { DelegationState } from '#shared/domain/delegation/types.ts';
import { startOfLocalDay, type EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

type Days = Pick<DelegationState, 'validFrom' | 'validTo'>;

/** The first moment of the term, and the first one after it. */
export function termOf({ validFrom, validTo }: Days): { readonly from: EpochMs; readonly to: EpochMs } {
  return { from: startOfLocalDay(validFrom), to: startOfLocalDay(addDays(validTo, 1)) };
}

/** Before, within or after its term. */
export function placeInTerm(days: Days, moment: EpochMs): 'before' | 'within' | 'after' {
  const { from, to } = termOf(days);
  if (moment < from) return 'before';
  return moment < to ? 'within' : 'after';
}

export const DELEGATION_STANDINGS = ['drawnUp', 'inForce', 'notYet', 'expired', 'revoked', 'ended'] as const;
export type DelegationStanding = (typeof DELEGATION_STANDINGS)[number];

/** How it stands at a moment, in one word for every screen. */
export function standingOf(delegation: DelegationState, now: EpochMs): DelegationStanding {
  if (delegation.revocation) return 'revoked';
  if (delegation.endedAt !== null) return 'ended';
  const place = placeInTerm(delegation, now);
  if (place === 'after') return 'expired';
  if (!delegation.signing) return 'drawnUp';
  return place === 'before' ? 'notYet' : 'inForce';
}
