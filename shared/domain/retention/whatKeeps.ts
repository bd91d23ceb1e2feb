import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import { feeViewOf } from '#shared/domain/payment/standing.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import { isCalledOff, type RequestState } from '#shared/domain/request/types.ts';
import type { Kept, KeepReason } from '#shared/domain/retention/kept.ts';
import { RETENTION_TERMS, type TermKind } from '#shared/domain/retention/terms.ts';
import { ENDED } from '#shared/domain/visit/subject.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';

/** A matter that holds personal data of the client, with the last thing that happened to it. */
export type HeldMatter = { readonly id: string; readonly lastAt: EpochMs } & (
  | { readonly kind: 'visit'; readonly state: VisitState }
  | { readonly kind: 'request'; readonly state: RequestState; readonly payment: PaymentState | null }
  | { readonly kind: 'feedback'; readonly state: FeedbackState }
  | { readonly kind: 'appointment'; readonly state: AppointmentState }
  | { readonly kind: 'delegation'; readonly state: DelegationState }
);

/** Everything that stands against erasing the client of these matters today; empty: nothing does. */
export function whatKeeps(held: readonly HeldMatter[], today: LocalDate): readonly Kept[] {
  return held.flatMap((matter) => keptOf(matter, today));
}

function keptOf(matter: HeldMatter, today: LocalDate): readonly Kept[] {
  const open = (reason: KeepReason, until: LocalDate | null = null) => [{ reason, about: matter.id, until }];
  switch (matter.kind) {
    case 'visit':
      return ENDED.includes(matter.state.status) ? [] : open('visitOpen');
    case 'appointment': {
      const day = localDate(matter.state.from);
      return matter.state.status === 'booked' && day >= today
        ? open('appointmentAhead', addDays(day, 1))
        : [];
    }
    case 'request':
      return [...requestKept(matter, today), ...feeKept(matter)];
    case 'feedback': {
      const isOpen = matter.state.status === 'open' || matter.state.status === 'forwarded';
      return isOpen ? open('feedbackOpen') : termOf('feedback', matter, today);
    }
    case 'delegation':
      return delegationKept(matter, today);
    default:
      return assertNever(matter);
  }
}

function requestKept(matter: Extract<HeldMatter, { kind: 'request' }>, today: LocalDate): readonly Kept[] {
  switch (matter.state.status) {
    case 'registered':
    case 'acceptedByOwner':
      return [{ reason: 'requestOpen', about: matter.id, until: null }];
    case 'resultReady':
      return [{ reason: 'resultWaits', about: matter.id, until: null }];
    case 'handedOver':
    case 'sent':
    case 'sentBack':
    case 'withdrawn':
      return termOf('request', matter, today);
    case 'voided':
      // It should never have been there.
      return [];
    default:
      return assertNever(matter.state.status);
  }
}

function feeKept({ id, state, payment }: Extract<HeldMatter, { kind: 'request' }>): readonly Kept[] {
  if (isCalledOff(state.status) || feeViewOf(state.feeCents, payment).dueCents === 0) return [];
  return [{ reason: 'feeUnpaid', about: id, until: null }];
}

function delegationKept(
  matter: Extract<HeldMatter, { kind: 'delegation' }>,
  today: LocalDate,
): readonly Kept[] {
  const { validTo, revocation, endedAt, acts } = matter.state;
  const runs: Kept = { reason: 'delegationRuns', about: matter.id, until: null };
  if (acts.some(({ sending }) => sending.kind === 'waiting')) return [runs];
  if (revocation === null && endedAt === null && validTo >= today)
    return [{ ...runs, until: addDays(validTo, 1) }];
  return termOf('delegation', matter, today);
}

const TERM_REASONS = {
  request: 'requestTerm',
  feedback: 'feedbackTerm',
  delegation: 'delegationTerm',
} as const satisfies Record<TermKind, KeepReason>;

function termOf(kind: TermKind, { id, lastAt }: HeldMatter, today: LocalDate): readonly Kept[] {
  const until = addCalendarMonths(localDate(lastAt), RETENTION_TERMS[kind].months);
  return until > today ? [{ reason: TERM_REASONS[kind], about: id, until }] : [];
}
