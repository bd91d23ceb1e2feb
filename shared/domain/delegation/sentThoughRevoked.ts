import type { FoldableEvent } from '#shared/domain/event.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';

/**
 * The first act that went out after the client had taken the delegation back, seen when the news of that arrives: another
 * device had it, without a network. What was sent cannot be called back by us, so a person has to tell the client.
 */
export function sentThoughRevoked(
  state: DelegationState,
  { type, at }: Pick<FoldableEvent, 'type' | 'at'>,
): string | null {
  if (type !== 'delegation.revoked' || state.revocation?.at !== at) return null;
  const late = state.acts.find(({ sending }) => sending.kind === 'submitted' && sending.sentAt >= at);
  return late?.actId ?? null;
}
