import type { RequestStatus } from '#shared/domain/request/types.ts';
import { dueStanding, NOT_DUE, type DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addWorkingDays } from '#shared/lib/workingDays.ts';

/** Working days before the promised day from which it is said to be near: a long weekend is no time to work. */
const NEAR_WORKING_DAYS = 3;

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
  if (!isAwaited) return NOT_DUE;
  const standing = dueStanding(dueDate, today, 0);
  const isNear = standing.kind === 'fine' && dueDate <= addWorkingDays(today, NEAR_WORKING_DAYS);
  return isNear ? { ...standing, kind: 'near' } : standing;
}
