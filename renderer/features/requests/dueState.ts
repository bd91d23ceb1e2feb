import type { RequestStatus } from '#shared/domain/request/types.ts';
import { dueStanding, NOT_DUE, type DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** Calendar days before the promised day from which it is said to be near. */
const NEAR_DAYS = 3;

/** SLT: how the promised day stands. Once the result is there, or the request withdrawn, nothing is late any more. */
export function dueState(
  { status, dueDate }: { readonly status: RequestStatus; readonly dueDate: LocalDate },
  today: LocalDate,
): DueStanding {
  const isAwaited = status === 'registered' || status === 'acceptedByOwner';
  return isAwaited ? dueStanding(dueDate, today, NEAR_DAYS) : NOT_DUE;
}
