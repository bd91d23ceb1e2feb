import { FIRST_CLIENT } from '#shared/domain/visit/clients/clients.ts';
import { lastStageAt } from '#shared/domain/visit/stages.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import type { Outcome, VisitEventType, VisitState } from '#shared/domain/visit/types.ts';

const BY_WHO_SERVES: readonly VisitEventType[] = [
  'visit.called',
  'visit.serviceStarted',
  'visit.resumed',
  'visit.contactReceived',
  'visit.contactAnswered',
  'visit.enteredLater',
  'visit.finished',
];

/** Whether this person had the client; null: whether anybody had. */
export function hasServed({ steps }: Pick<VisitState, 'steps'>, staffId: string | null): boolean {
  const served = steps.filter(({ type }) => BY_WHO_SERVES.includes(type));
  return staffId === null ? served.length > 0 : served.some((step) => step.staffId === staffId);
}

/** A call or an e-mail may be answered on another day than it came. */
export function dayOfService(state: Pick<VisitState, 'businessDay' | 'contact' | 'steps'>): LocalDate {
  return state.contact ? localDate(lastStageAt(state)) : state.businessDay;
}

/** Written by a request or a handover of its own. */
export function isTied({ requestId }: Pick<Outcome, 'requestId'>): boolean {
  return requestId !== null;
}

export function sameOutcome(one: Outcome, other: Outcome): boolean {
  return (
    one.at === other.at &&
    one.kind === other.kind &&
    one.serviceId === other.serviceId &&
    one.requestId === other.requestId &&
    (one.clientNumber ?? FIRST_CLIENT) === (other.clientNumber ?? FIRST_CLIENT)
  );
}

const CORRECTIONS: readonly VisitEventType[] = ['visit.clientCorrected', 'visit.outcomeCorrected'];
const ENDS: readonly VisitEventType[] = ['visit.finished', 'visit.left'];

/** Whether something was said anew after it had happened, or an end was recorded later. */
export function isCorrected({
  steps,
  enteredLaterAt,
}: Pick<VisitState, 'steps' | 'enteredLaterAt'>): boolean {
  return steps.some(
    ({ type, recordedAt, dayEnded = false }) =>
      CORRECTIONS.includes(type) ||
      (enteredLaterAt === undefined && recordedAt !== undefined && !dayEnded && ENDS.includes(type)),
  );
}
