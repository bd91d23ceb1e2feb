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
  clientNumberOf,
  FIRST_CLIENT,
  withoutOutcome,
} from '#shared/domain/visit/clients/clients.ts';
import type { CorrectionReason, LateEnd } from '#shared/domain/visit/correction/types.ts';
import { dayOfService, hasServed, isTied, sameOutcome } from '#shared/domain/visit/correction/served.ts';
import { lastStageAt } from '#shared/domain/visit/stages.ts';
import { ANONYMOUS_SUBJECT, subjectOf } from '#shared/domain/visit/subject.ts';
import { localDate } from '#shared/lib/time.ts';
import type {
  Outcome,
  OutcomeKind,
  Triage,
  VisitClient,
  VisitEvent,
  VisitState,
} from '#shared/domain/visit/types.ts';

/** `isManager`: may correct what others did, on any day. */
type Corrector = {
  readonly why: { readonly reason: CorrectionReason; readonly words: string };
  readonly isManager: boolean;
};

export type CorrectionCommand =
  | ({
      readonly kind: 'correctClient';
      readonly clientId: string | null;
      /** Of several on the ticket; absent: the one served last. */
      readonly number?: number;
    } & Corrector)
  | ({
      readonly kind: 'correctOutcome';
      readonly was: Outcome | null;
      readonly outcome: { readonly kind: OutcomeKind; readonly serviceId: string | null } | null;
    } & Corrector)
  | ({
      readonly kind: 'endLater';
      readonly how: LateEnd;
      readonly endedAt: number;
      /** What came of it, where nothing is recorded yet. */
      readonly outcome: OutcomeKind | null;
    } & Corrector)
  | ({
      readonly kind: 'enterLater';
      readonly triage: Triage;
      readonly category: string;
      readonly startedAt: number;
      readonly endedAt: number;
      readonly outcome: OutcomeKind;
    } & Corrector);

export type CorrectionRule =
  | 'visit.exists'
  | 'visit.unknown'
  | 'visit.notYours'
  | 'visit.dayOver'
  | 'visit.neverServed'
  | 'visit.nothingToCorrect'
  | 'visit.outcomeOfRequest'
  | 'visit.outcomeGone'
  | 'visit.noOutcome'
  | 'visit.notLeftOpen'
  | 'visit.endsBeforeItBegan'
  | 'visit.endsAnotherDay'
  | 'visit.notYet'
  | 'visit.reasonNeedsWords';

type CorrectionDecision = Decision<VisitEvent, CorrectionRule>;
type Of<Kind extends CorrectionCommand['kind']> = Extract<CorrectionCommand, { kind: Kind }>;

export const isCorrection = commandsOf<CorrectionCommand>([
  'correctClient',
  'correctOutcome',
  'endLater',
  'enterLater',
]);

/** What is noticed when it can no longer be undone: never rewritten, but said anew, with a reason. */
export function decideCorrection(
  state: VisitState | null,
  command: CorrectionCommand,
  context: DecisionContext,
): CorrectionDecision {
  const { reason, words } = command.why;
  if (reason === 'other' && words.trim() === '') return refused('visit.reasonNeedsWords');
  if (command.kind === 'enterLater') {
    return state ? refused('visit.exists') : enterLater(command, context.now);
  }
  if (!state) return refused('visit.unknown');
  const { isManager } = command;
  const rule =
    command.kind === 'endLater'
      ? whyNotEnd(state, isManager, context)
      : whyNotCorrect(state, isManager, context);
  if (rule) return refused(rule);
  switch (command.kind) {
    case 'correctClient':
      return correctClient(state, command);
    case 'correctOutcome':
      return correctOutcome(state, command, context.now);
    case 'endLater':
      return endLater(state, command, context.now);
  }
}

/** Whoever left a visit open alone knows how it ended, also the next morning. */
function whyNotEnd(state: VisitState, isManager: boolean, context: DecisionContext): CorrectionRule | null {
  return whyNotCorrect(state, isManager || isOwn(state, context), context);
}

/** Whether this person can still say when the client went. */
export function mayEndLater(state: VisitState, isManager: boolean, context: DecisionContext): boolean {
  return isOpenAtCounter(state) && whyNotEnd(state, isManager, context) === null;
}

/** Whoever served it, on the day it was; managers whenever it comes out. */
export function whyNotCorrect(
  state: VisitState,
  isManager: boolean,
  context: DecisionContext,
): CorrectionRule | null {
  if (state.status === 'redirected') return 'visit.neverServed';
  if (isManager) return null;
  if (!isOwn(state, context)) return 'visit.notYours';
  return dayOfService(state) === localDate(context.now) ? null : 'visit.dayOver';
}

function isOwn(state: VisitState, { actor }: Pick<DecisionContext, 'actor'>): boolean {
  return actor.kind === 'staff' && hasServed(state, actor.staffId);
}

function correctClient(
  state: VisitState,
  { clientId, number = clientNumberOf(state), why }: Of<'correctClient'>,
): CorrectionDecision {
  const was = clientIdOf(state, number);
  if (was === clientId) return refused('visit.nothingToCorrect');
  return happened({
    type: 'visit.clientCorrected',
    version: 1,
    payload: { was, clientId, reason: why.reason, ...aboutClient(state, number) },
    ...personalOf(clientId ?? was ?? ANONYMOUS_SUBJECT, why.words),
  });
}

function correctOutcome(
  state: VisitState,
  { was, outcome, why }: Of<'correctOutcome'>,
  now: number,
): CorrectionDecision {
  const known = was && state.outcomes.find((each) => sameOutcome(each, was));
  if (was && !known) return refused('visit.outcomeGone');
  // A receipt is in the client's hand: the request itself is withdrawn, or handed over anew.
  if (known && isTied(known)) return refused('visit.outcomeOfRequest');
  const isSame = known?.kind === outcome?.kind && known?.serviceId === outcome?.serviceId;
  if (isSame) return refused('visit.nothingToCorrect');
  const left = state.outcomes.filter((each) => each !== known);
  if (!outcome && state.status === 'finished' && withoutOutcome({ ...state, outcomes: left }).length > 0) {
    return refused('visit.noOutcome');
  }
  if (!known && !hasServed(state, null)) return refused('visit.neverServed');
  const at = known?.at ?? state.finishedAt ?? now;
  return happened({
    type: 'visit.outcomeCorrected',
    version: 1,
    payload: {
      was: known ?? null,
      outcome: outcome && {
        ...outcome,
        requestId: null,
        at,
        ...aboutClient(state, known ? (known.clientNumber ?? FIRST_CLIENT) : undefined),
      },
      reason: why.reason,
    },
    ...personalOf(subjectOf(state), why.words),
  });
}

type OpenStatus = 'serving' | 'called' | 'parked';

/** Letters and calls that wait for an answer are not forgotten, they are open. */
function isOpenAtCounter(state: VisitState): state is VisitState & { readonly status: OpenStatus } {
  const { status, contact } = state;
  return status === 'serving' || (!contact && (status === 'called' || status === 'parked'));
}

/** What nobody pressed when the client went. */
function endLater(
  state: VisitState,
  { how, endedAt, outcome, why }: Of<'endLater'>,
  now: number,
): CorrectionDecision {
  if (!isOpenAtCounter(state)) return refused('visit.notLeftOpen');
  const { status } = state;
  const rule = whyNotThen(endedAt, lastStageAt(state), now);
  if (rule) return refused(rule);
  const later = { endedAt, reason: why.reason };
  const personal = personalOf(subjectOf(state), why.words);
  if (how === 'left') {
    return happened({ type: 'visit.left', version: 1, payload: { during: status, ...later }, ...personal });
  }
  const open = withoutOutcome(state);
  if (!outcome && open.length > 0) return refused('visit.noOutcome');
  return happened(...(outcome ? outcomesOfEach(state, open, outcome) : []), {
    type: 'visit.finished',
    version: 1,
    payload: { ratingOffered: false, ...later },
    ...personal,
  });
}

function enterLater(command: Of<'enterLater'>, now: number): CorrectionDecision {
  const { triage, category, startedAt, endedAt, outcome, why, isManager } = command;
  const rule = whyNotThen(endedAt, startedAt, now);
  if (rule) return refused(rule);
  const businessDay = localDate(startedAt);
  if (!isManager && businessDay !== localDate(now)) return refused('visit.dayOver');
  const { reason } = why;
  return happened(
    {
      type: 'visit.enteredLater',
      version: 1,
      payload: { ...triage, category, businessDay, startedAt, reason },
      ...personalOf(ANONYMOUS_SUBJECT, why.words),
    },
    outcomeRecorded(outcome, triage.serviceId),
    { type: 'visit.finished', version: 1, payload: { ratingOffered: false, endedAt, reason } },
  );
}

function whyNotThen(endedAt: number, from: number, now: number): CorrectionRule | null {
  if (endedAt > now) return 'visit.notYet';
  if (endedAt < from) return 'visit.endsBeforeItBegan';
  return localDate(endedAt) === localDate(from) ? null : 'visit.endsAnotherDay';
}

/** Of everybody on the ticket of whom nothing was said; else of the one served last. */
function outcomesOfEach(state: VisitState, open: readonly VisitClient[], kind: OutcomeKind): VisitEvent[] {
  const numbers = open.length > 0 ? open.map(({ number }) => number) : [clientNumberOf(state)];
  return numbers.map((number) => outcomeRecorded(kind, state.serviceId, aboutClient(state, number)));
}

function outcomeRecorded(
  kind: OutcomeKind,
  serviceId: string | null,
  about: { readonly clientNumber?: number } = {},
): VisitEvent {
  const payload = { kind, serviceId, requestId: null, ...about };
  return { type: 'visit.outcomeRecorded', version: 1, payload };
}

function personalOf(subjectId: string, words: string): Pick<VisitEvent, 'personal'> {
  const text = words.trim();
  return text === '' ? {} : { personal: [{ subjectId, data: { words: text } }] };
}
