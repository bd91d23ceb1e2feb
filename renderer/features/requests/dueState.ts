import type { RequestStatus } from '#shared/domain/request/types.ts';
import { dueStanding, NOT_DUE, type DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** Calendar days before the promised day from which it is said to be near. */
const NEAR_DAYS = 3;

type Due = {
  readonly status: RequestStatus;
  readonly dueDate: LocalDate;
  readonly waitsUntil: LocalDate | null;
};

/**
 * SLT: how the promised day stands. Once the result is there, or the request withdrawn, nothing is late any more;
 * and nobody but the client is late while the request waits for them.
 */
export function dueState({ status, dueDate, waitsUntil }: Due, today: LocalDate): DueStanding {
  const isAwaited = waitsUntil === null && (status === 'registered' || status === 'acceptedByOwner');
  return isAwaited ? dueStanding(dueDate, today, NEAR_DAYS) : NOT_DUE;
}
