import type { RepresentationState } from '#shared/domain/representation/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/**
 * Whether it was over already at that moment, as far as is known now: another device had the news, without a network. What was
 * done then was done, so a person has to tell the client.
 */
export function isAfterClosing({ closing }: Pick<RepresentationState, 'closing'>, at: EpochMs): boolean {
  return closing !== null && at >= closing.at;
}
