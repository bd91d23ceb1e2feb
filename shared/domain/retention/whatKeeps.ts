import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { DigitalEventState } from '#shared/domain/digitalEvent/types.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import { feeViewOf } from '#shared/domain/payment/standing.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import type { ProposalState } from '#shared/domain/proposal/types.ts';
import { isCalledOff, type RequestState } from '#shared/domain/request/types.ts';
import type { HeldKind, Kept, KeepReason } from '#shared/domain/retention/kept.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { termKindOf, type Terms } from '#shared/domain/retention/terms.ts';
import type { TripState } from '#shared/domain/trip/types.ts';
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

/** Who acts for a client and what was reported on a card, proposed, held or driven to stand against erasing nobody, and have a term like the rest. */
export type SweptMatter =
  | HeldMatter
  | {
      readonly id: string;
      readonly lastAt: EpochMs;
      readonly kind: 'cardReport';
      readonly state: CardReportState;
    }
  | {
      readonly id: string;
      readonly lastAt: EpochMs;
      readonly kind: 'proposal';
      readonly state: ProposalState;
    }
  | {
      readonly id: string;
      readonly lastAt: EpochMs;
      readonly kind: 'digitalEvent';
      readonly state: DigitalEventState;
    }
  | {
      readonly id: string;
      readonly lastAt: EpochMs;
      readonly kind: 'trip';
      readonly state: TripState;
    }
  | {
      readonly id: string;
      readonly lastAt: EpochMs;
      readonly kind: 'representation';
      readonly state: RepresentationState;
    };

/** Everything that stands against erasing the client of these matters today at the client's wish; empty: nothing does. */
export function whatKeeps(held: readonly HeldMatter[], today: LocalDate, terms: Terms): readonly Kept[] {
  return held.flatMap((matter) => {
    const open = whatIsOpen(matter, today);
    return open.length > 0 ? open : termKept(matter, today, terms);
  });
}

/** Whether what the matter holds goes by rule: nothing of it is open, and its term is over. */
export function isPastTerm(matter: SweptMatter, today: LocalDate, terms: Terms): boolean {
  if (matter.kind === 'representation') {
    const over = lastDayOf(matter.state);
    // Also of one that was ended long ago by a clock that was years behind.
    return over !== null && endOfTerm(matter, terms, over) <= today;
  }
  // Planned long ahead, it is not over when its words are old.
  if ((matter.kind === 'digitalEvent' || matter.kind === 'trip') && matter.state.date > today) return false;
  // Also what nobody answered: whether the card is right does not hang on old words.
  if (isWordsAlone(matter)) return endOfTerm(matter, terms) <= today;
  return whatIsOpen(matter, today).length === 0 && endOfTerm(matter, terms) <= today;
}

type WordsAlone = Extract<SweptMatter, { kind: 'cardReport' | 'proposal' | 'digitalEvent' | 'trip' }>;

function isWordsAlone(matter: SweptMatter): matter is WordsAlone {
  const kinds: readonly SweptMatter['kind'][] = ['cardReport', 'proposal', 'digitalEvent', 'trip'];
  return kinds.includes(matter.kind);
}

/** Null while nobody has ended it and it has no last day: it goes with the client. */
function lastDayOf({ closing, end }: RepresentationState): LocalDate | null {
  if (closing) return localDate(closing.at);
  return end.kind === 'day' ? end.day : null;
}

/** @param notBefore day from which the term counts at the earliest */
function endOfTerm(
  { kind, lastAt }: Pick<SweptMatter, 'kind' | 'lastAt'>,
  terms: Terms,
  notBefore: LocalDate = '',
): LocalDate {
  const last = localDate(lastAt);
  return addCalendarMonths(last < notBefore ? notBefore : last, terms[termKindOf(kind)]);
}

function whatIsOpen(matter: HeldMatter, today: LocalDate): readonly Kept[] {
  const open = (reason: KeepReason, until: LocalDate | null = null) => [{ reason, about: matter.id, until }];
  switch (matter.kind) {
    case 'visit':
      return ENDED.includes(matter.state.status) ? [] : open('visitOpen');
    case 'appointment': {
      const day = localDate(matter.state.from);
      const isAhead = matter.state.status === 'booked' && day >= today;
      return isAhead ? open('appointmentAhead', addDays(day, 1)) : [];
    }
    case 'request':
      return openRequest(matter);
    case 'feedback': {
      const { status } = matter.state;
      return status === 'open' || status === 'forwarded' ? open('feedbackOpen') : [];
    }
    case 'delegation': {
      const { validTo, revocation, endedAt, acts } = matter.state;
      if (acts.some(({ sending }) => sending.kind === 'waiting')) return open('delegationRuns');
      const isOver = revocation !== null || endedAt !== null || validTo < today;
      return isOver ? [] : open('delegationRuns', addDays(validTo, 1));
    }
    default:
      return assertNever(matter);
  }
}

function openRequest({ id, state, payment }: Extract<HeldMatter, { kind: 'request' }>): readonly Kept[] {
  const { status, feeCents } = state;
  if (isCalledOff(status)) return [];
  const kept: Kept[] = [];
  if (status === 'registered' || status === 'acceptedByOwner')
    kept.push({ reason: 'requestOpen', about: id, until: null });
  if (status === 'resultReady') kept.push({ reason: 'resultWaits', about: id, until: null });
  if (feeViewOf(feeCents, payment).dueCents > 0) kept.push({ reason: 'feeUnpaid', about: id, until: null });
  return kept;
}

/** Terms that hold against the client's own wish. */
const TERM_REASONS: { readonly [Kind in HeldKind]?: KeepReason } = {
  request: 'requestTerm',
  feedback: 'feedbackTerm',
  delegation: 'delegationTerm',
};

function termKept(matter: HeldMatter, today: LocalDate, terms: Terms): readonly Kept[] {
  const reason = TERM_REASONS[matter.kind];
  // A void registration should never have been there.
  if (!reason || (matter.kind === 'request' && matter.state.status === 'voided')) return [];
  const until = endOfTerm(matter, terms);
  return until > today ? [{ reason, about: matter.id, until }] : [];
}
