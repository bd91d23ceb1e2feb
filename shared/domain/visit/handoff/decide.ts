import {
  commandsOf,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import {
  aboutClient,
  clientIdOf,
  FIRST_CLIENT,
  withoutOutcome,
} from '#shared/domain/visit/clients/clients.ts';
import {
  isOpenHandoff,
  type CaseEnding,
  type Handoff,
  type HandoffReason,
  type HandoffRefusal,
  type HandoffTarget,
  type HandoffWords,
  type Level,
  type MeetingPlace,
} from '#shared/domain/visit/handoff/types.ts';
import { ANONYMOUS_SUBJECT, ENDED, subjectOf } from '#shared/domain/visit/subject.ts';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

/** Who answers, as the sender is to read it; another centre's staff are not in this one's list. */
type Answer = {
  readonly handoffId: string;
  readonly by: string;
  readonly centreId: string | null;
  readonly text: string;
};

export type HandoffCommand =
  | {
      readonly kind: 'offerHandoff';
      readonly handoffId: string;
      readonly toLevel: Level;
      readonly target: HandoffTarget;
      readonly reason: HandoffReason;
      readonly institutionId: string | null;
      readonly fromCentreId: string | null;
      readonly isSimple: boolean;
      readonly clientMoves: boolean;
      readonly meetAt?: MeetingPlace | null;
      readonly answerMinutes: number;
      readonly words: HandoffWords;
    }
  | ({ readonly kind: 'acceptHandoff' } & Omit<Answer, 'text'>)
  | ({ readonly kind: 'refuseHandoff'; readonly reason: HandoffRefusal } & Answer)
  | ({ readonly kind: 'answerHandoff' } & Answer)
  | ({ readonly kind: 'closeCase'; readonly how: CaseEnding } & Answer)
  | { readonly kind: 'returnUnanswered'; readonly handoffId: string };

export type HandoffRule =
  | 'visit.notInService'
  | 'visit.simpleNeedsReason'
  | 'visit.clientStaysHere'
  | 'visit.clientNotHere'
  | 'visit.nobodyToMeet'
  | 'visit.handoffUnknown'
  | 'visit.handoffOver'
  | 'visit.handoffNeedsText'
  | 'visit.handoffNotDue'
  | 'visit.notACase';

type HandoffDecision = Decision<VisitEvent, HandoffRule>;

export const isHandoffCommand = commandsOf<HandoffCommand>([
  'offerHandoff',
  'acceptHandoff',
  'refuseHandoff',
  'answerHandoff',
  'closeCase',
  'returnUnanswered',
]);

export function decideHandoff(
  state: VisitState,
  command: HandoffCommand,
  { now }: DecisionContext,
): HandoffDecision {
  if (command.kind === 'offerHandoff') return offer(state, command, now);
  const handoff = state.handoffs?.find(({ id }) => id === command.handoffId);
  if (!handoff) return refused('visit.handoffUnknown');
  if (!isOpenHandoff(handoff)) return refused('visit.handoffOver');
  if (command.kind === 'returnUnanswered') return lapse(state, handoff, now);
  return reply(state, handoff, command);
}

type Offer = Extract<HandoffCommand, { kind: 'offerHandoff' }>;

function offer(state: VisitState, command: Offer, now: number): HandoffDecision {
  const { handoffId, toLevel, target, reason, institutionId, isSimple, clientMoves, words } = command;
  const { meetAt = null } = command;
  if (state.status !== 'serving') return refused('visit.notInService');
  // LVL-10: specialists are for what needs them; a simple service goes to them only with a reason.
  if (isSimple && toLevel === 2 && words.whyNotHere.trim() === '') return refused('visit.simpleNeedsReason');
  // Whoever called or wrote stands in no queue: only the question can go.
  if (state.contact && clientMoves) return refused('visit.clientNotHere');
  if (target.kind === 'centre' && clientMoves) return refused('visit.clientStaysHere');
  if (meetAt && (clientMoves || state.contact || target.kind === 'centre'))
    return refused('visit.nobodyToMeet');
  return happened({
    type: 'visit.handoffOffered',
    version: 1,
    payload: {
      handoffId,
      fromLevel: state.level,
      toLevel,
      fromCentreId: command.fromCentreId,
      target,
      reason,
      institutionId,
      isSimple,
      clientMoves,
      ...(meetAt ? { meetAt } : {}),
      answerBy: now + command.answerMinutes * MINUTE_MS,
      ...aboutClient(state),
    },
    personal: [{ subjectId: subjectOf(state), data: words }],
  });
}

type Reply = Exclude<HandoffCommand, { kind: 'offerHandoff' | 'returnUnanswered' }>;

function reply(state: VisitState, handoff: Handoff, command: Reply): HandoffDecision {
  const { handoffId, centreId, by } = command;
  const text = command.kind === 'acceptHandoff' ? '' : command.text.trim();
  const subjectId = clientIdOf(state, handoff.clientNumber) ?? ANONYMOUS_SUBJECT;
  const personal = [{ subjectId, data: { text, by } }];
  const payload = { handoffId, centreId };
  switch (command.kind) {
    case 'acceptHandoff':
      if (handoff.status !== 'offered') return refused('visit.handoffOver');
      return happened({ type: 'visit.handoffAccepted', version: 1, payload, personal });
    case 'refuseHandoff': {
      const { reason } = command;
      const speaksForItself = reason === 'simple' || reason === 'wrongInstitution' || reason === 'noTime';
      if (!speaksForItself && text === '') return refused('visit.handoffNeedsText');
      return happened({
        type: 'visit.handoffRefused',
        version: 1,
        payload: { ...payload, reason },
        personal,
      });
    }
    case 'answerHandoff':
      if (text === '') return refused('visit.handoffNeedsText');
      return happened({ type: 'visit.handoffAnswered', version: 1, payload, personal });
    case 'closeCase': {
      if (handoff.toLevel !== 3) return refused('visit.notACase');
      if (text === '') return refused('visit.handoffNeedsText');
      const { how } = command;
      const closed: VisitEvent = {
        type: 'visit.handoffClosed',
        version: 1,
        payload: { ...payload, how },
        personal,
      };
      return happened(closed, ...endOfVisit(state, handoff, how));
    }
  }
}

/** The client who came along has nobody else to wait for. */
function endOfVisit(state: VisitState, handoff: Handoff, how: CaseEnding): VisitEvent[] {
  if (!handoff.clientMoves || ENDED.includes(state.status)) return [];
  if (how === 'clientLeft') {
    const during = state.status === 'called' || state.status === 'serving' ? state.status : 'waiting';
    return [{ type: 'visit.left', version: 1, payload: { during } }];
  }
  const kind = how === 'forwarded' ? 'referral' : 'consultation';
  const asked = handoff.clientNumber ?? FIRST_CLIENT;
  const numbers = new Set([asked, ...withoutOutcome(state).map(({ number }) => number)]);
  return [
    ...[...numbers].map((number): VisitEvent => ({
      type: 'visit.outcomeRecorded',
      version: 1,
      payload: { kind, serviceId: state.serviceId, requestId: null, ...aboutClient(state, number) },
    })),
    { type: 'visit.finished', version: 1, payload: { ratingOffered: false } },
  ];
}

/** An offer that nobody answered in time comes back; by the time in the offer, so that no timer can lose it. */
function lapse(state: VisitState, handoff: Handoff, now: number): HandoffDecision {
  if (!isLapsed(state, handoff, now)) return refused('visit.handoffNotDue');
  const { id: handoffId, answerBy } = handoff;
  return happened({ type: 'visit.handoffUnanswered', version: 1, payload: { handoffId, answerBy } });
}

/** A client on the way to the counter has been answered by the call. */
function isLapsed(state: VisitState, { status, clientMoves, answerBy }: Handoff, now: number): boolean {
  return status === 'offered' && now >= answerBy && (!clientMoves || state.status === 'waiting');
}

/** The offers of a visit that nobody answered in time. */
export function lapsedHandoffs(state: VisitState, now: number): readonly Handoff[] {
  return (state.handoffs ?? []).filter((handoff) => isLapsed(state, handoff, now));
}
