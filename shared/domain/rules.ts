import { evolveAncillary } from '#shared/domain/ancillary/rules.ts';
import type { AncillaryState } from '#shared/domain/ancillary/types.ts';
import { evolveAppointment, judgeAppointment } from '#shared/domain/appointment/evolve.ts';
import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import { evolveCardReport } from '#shared/domain/cardReport/rules.ts';
import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import type { AggregateKind, FoldableEvent } from '#shared/domain/event.ts';
import { evolveDelegation, judgeDelegation } from '#shared/domain/delegation/evolve.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import { evolveDigitalEvent } from '#shared/domain/digitalEvent/rules.ts';
import type { DigitalEventState } from '#shared/domain/digitalEvent/types.ts';
import { evolveProposal } from '#shared/domain/proposal/rules.ts';
import type { ProposalState } from '#shared/domain/proposal/types.ts';
import { evolveFavourites } from '#shared/domain/favourites/rules.ts';
import type { FavouritesState } from '#shared/domain/favourites/types.ts';
import { evolveFeedback, judgeFeedback } from '#shared/domain/feedback/evolve.ts';
import { evolveClient, judgeClient } from '#shared/domain/client/rules.ts';
import { evolveLocalCard, judgeLocalCard } from '#shared/domain/localCard/evolve.ts';
import type { LocalCardState } from '#shared/domain/localCard/types.ts';
import { evolveOutage } from '#shared/domain/outage/rules.ts';
import type { OutageState } from '#shared/domain/outage/types.ts';
import { evolvePaper, judgePaper } from '#shared/domain/paper/evolve.ts';
import type { PaperState } from '#shared/domain/paper/types.ts';
import { evolvePayment } from '#shared/domain/payment/evolve.ts';
import { evolveRepresentation } from '#shared/domain/representation/evolve.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import { evolveShift } from '#shared/domain/shift/rules.ts';
import { evolveTask } from '#shared/domain/task/rules.ts';
import { evolveTrip } from '#shared/domain/trip/evolve.ts';
import { evolveVisit } from '#shared/domain/visit/evolve.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { ShiftState } from '#shared/domain/shift/types.ts';
import type { TaskState } from '#shared/domain/task/types.ts';
import type { TripState } from '#shared/domain/trip/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

/** The folded state of each aggregate; null before its first event. */
export type States = {
  visit: VisitState | null;
  request: RequestState | null;
  client: ClientState | null;
  task: TaskState | null;
  shift: ShiftState | null;
  access: null;
  feedback: FeedbackState | null;
  appointment: AppointmentState | null;
  payment: PaymentState | null;
  delegation: DelegationState | null;
  representation: RepresentationState | null;
  localCard: LocalCardState | null;
  cardReport: CardReportState | null;
  proposal: ProposalState | null;
  favourites: FavouritesState | null;
  paper: PaperState | null;
  ancillary: AncillaryState | null;
  digitalEvent: DigitalEventState | null;
  outage: OutageState | null;
  trip: TripState | null;
};

/** What both sides of the sync need to know of an aggregate. */
export type AggregateRules = {
  readonly initial: unknown;
  evolve(state: unknown, event: FoldableEvent): unknown;
  /** Reason code when the fact contradicts what is known, else null. */
  judge(state: unknown, event: FoldableEvent): string | null;
};

/** Those of an aggregate that a newer program made are known after the update. */
export function rulesOf(kind: AggregateKind): AggregateRules {
  return Object.hasOwn(RULES, kind) ? RULES[kind] : NOT_KNOWN_YET;
}

const neverContradicted = (): null => null;
const NOT_KNOWN_YET: AggregateRules = { initial: null, evolve: (state) => state, judge: neverContradicted };

const RULES = {
  visit: rules<VisitState>(evolveVisit, neverContradicted),
  request: rules<RequestState>(evolveRequest, judgeRequest),
  client: rules<ClientState>(evolveClient, judgeClient),
  task: rules<TaskState>(evolveTask, neverContradicted),
  shift: rules<ShiftState>(evolveShift, neverContradicted),
  access: rules<never>((state) => state, neverContradicted),
  feedback: rules<FeedbackState>(evolveFeedback, judgeFeedback),
  appointment: rules<AppointmentState>(evolveAppointment, judgeAppointment),
  payment: rules<PaymentState>(evolvePayment, neverContradicted),
  delegation: rules<DelegationState>(evolveDelegation, judgeDelegation),
  representation: rules<RepresentationState>(evolveRepresentation, neverContradicted),
  localCard: rules<LocalCardState>(evolveLocalCard, judgeLocalCard),
  cardReport: rules<CardReportState>(evolveCardReport, neverContradicted),
  proposal: rules<ProposalState>(evolveProposal, neverContradicted),
  favourites: rules<FavouritesState>(evolveFavourites, neverContradicted),
  paper: rules<PaperState>(evolvePaper, judgePaper),
  ancillary: rules<AncillaryState>(evolveAncillary, neverContradicted),
  digitalEvent: rules<DigitalEventState>(evolveDigitalEvent, neverContradicted),
  outage: rules<OutageState>(evolveOutage, neverContradicted),
  trip: rules<TripState>(evolveTrip, neverContradicted),
} satisfies Record<AggregateKind, AggregateRules>;

function rules<State>(
  evolve: (state: State | null, event: FoldableEvent) => State | null,
  judge: (state: State | null, event: FoldableEvent) => string | null,
): AggregateRules {
  return {
    initial: null,
    evolve: (state, event) => evolve(state as State | null, event),
    judge: (state, event) => judge(state as State | null, event),
  };
}
