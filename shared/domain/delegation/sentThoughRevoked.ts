import type { DelegationState } from '#shared/domain/delegation/types.ts';

/**
 * The last act that went out after the client had taken the delegation back: another device had the news, without a network.
 * What was sent cannot be called back by us, so a person has to tell the client. Null when there is none.
 */
export function sentThoughRevoked({ revocation, acts }: DelegationState): string | null {
  if (!revocation) return null;
  const late = acts.findLast(
    ({ sending }) => sending.kind === 'submitted' && sending.sentAt >= revocation.at,
  );
  return late?.actId ?? null;
}
