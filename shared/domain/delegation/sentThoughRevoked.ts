import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/**
 * The last act that went out after the client had taken the delegation back: another device had the news, without a network.
 * What was sent cannot be called back by us, so a person has to tell the client. Null when there is none.
 */
export function sentThoughRevoked(delegation: DelegationState): string | null {
  const late = delegation.acts.findLast(
    ({ sending }) => sending.kind === 'submitted' && isAfterRevocation(delegation, sending.sentAt),
  );
  return late?.actId ?? null;
}

/** Whether the client had taken the delegation back by that moment, as far as is known now. */
export function isAfterRevocation({ revocation }: Pick<DelegationState, 'revocation'>, at: EpochMs): boolean {
  return revocation !== null && at >= revocation.at;
}
