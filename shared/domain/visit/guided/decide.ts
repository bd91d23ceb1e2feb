import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { aboutClient, clientNumberOf } from '#shared/domain/visit/clients/clients.ts';
import { minutesSince, openSessions } from '#shared/domain/visit/guided/sessions.ts';
import type { GiveUpReason, GuidedPlace, GuidedSession, Taught } from '#shared/domain/visit/guided/types.ts';
import { subjectOf } from '#shared/domain/visit/subject.ts';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Null: the minutes that ran. */
type Ending = { readonly sessionId: string; readonly minutes: number | null; readonly taught: Taught };

export type GuidedCommand =
  | {
      readonly kind: 'startGuided';
      readonly sessionId: string;
      readonly serviceId: string;
      readonly place: GuidedPlace;
      readonly stepIds: readonly string[];
      readonly planned: Channel | null;
    }
  | {
      readonly kind: 'tickGuided';
      readonly sessionId: string;
      readonly stepId: string;
      readonly isDone: boolean;
    }
  | { readonly kind: 'moveGuided'; readonly sessionId: string; readonly place: GuidedPlace }
  | ({ readonly kind: 'completeGuided'; readonly serviceNumber: string } & Ending)
  | ({ readonly kind: 'giveUpGuided'; readonly reason: GiveUpReason; readonly words: string } & Ending);

export type GuidedRule =
  | 'visit.notInService'
  | 'visit.guidedNotHere'
  | 'visit.guidedUnderWay'
  | 'visit.guidedUnknown'
  | 'visit.guidedOver'
  | 'visit.guidedStepUnknown'
  | 'visit.guidedWordsMissing'
  | 'visit.guidedLeftOpen';

export const isGuidedCommand = commandsOf<GuidedCommand>([
  'startGuided',
  'tickGuided',
  'moveGuided',
  'completeGuided',
  'giveUpGuided',
]);

type Of<Kind extends GuidedCommand['kind']> = Extract<GuidedCommand, { kind: Kind }>;
type GuidedDecision = Decision<VisitEvent, GuidedRule>;

/** Help with an e-service while the client is being served (DIG-02, ASE-09). */
export function decideGuided(state: VisitState, command: GuidedCommand, now: EpochMs): GuidedDecision {
  if (state.status !== 'serving') return refused('visit.notInService');
  if (command.kind === 'startGuided') return start(state, command);
  const session = state.guided?.find(({ id }) => id === command.sessionId);
  if (!session) return refused('visit.guidedUnknown');
  if (session.ending !== null) return refused('visit.guidedOver');
  switch (command.kind) {
    case 'tickGuided':
      return tick(session, command);
    case 'moveGuided': {
      const { sessionId, place } = command;
      if (session.place === place) return happened();
      return happened({ type: 'visit.guidedMoved', version: 1, payload: { sessionId, place } });
    }
    case 'completeGuided':
    case 'giveUpGuided':
      return end(state, session, command, now);
    default:
      return assertNever(command);
  }
}

/** Each client on the ticket has at most one at a time. */
function start(state: VisitState, { kind: _kind, ...facts }: Of<'startGuided'>): GuidedDecision {
  // By telephone nobody sits beside the client, and nobody knows who it is (ASE-06).
  if (state.contact) return refused('visit.guidedNotHere');
  const number = clientNumberOf(state);
  if (openSessions(state).some(({ clientNumber }) => clientNumber === number)) {
    return refused('visit.guidedUnderWay');
  }
  const payload = { ...facts, ...aboutClient(state) };
  return happened({ type: 'visit.guidedStarted', version: 1, payload });
}

function tick(
  { stepIds, doneIds }: GuidedSession,
  { sessionId, stepId, isDone }: Of<'tickGuided'>,
): GuidedDecision {
  if (!stepIds.includes(stepId)) return refused('visit.guidedStepUnknown');
  // Two windows may tick one step: nothing is wrong then, and nothing happens.
  if (doneIds.includes(stepId) === isDone) return happened();
  return happened({ type: 'visit.guidedTicked', version: 1, payload: { sessionId, stepId, isDone } });
}

function end(
  state: VisitState,
  session: GuidedSession,
  command: Of<'completeGuided' | 'giveUpGuided'>,
  now: EpochMs,
): GuidedDecision {
  const { sessionId, taught } = command;
  const facts = { sessionId, taught, minutes: command.minutes ?? minutesSince(session, now) };
  const said = (data: Record<string, string>) => ({
    personal: [{ subjectId: subjectOf(clientOf(state, session)), data }],
  });
  if (command.kind === 'completeGuided') {
    const serviceNumber = command.serviceNumber.trim();
    return happened({
      type: 'visit.guidedCompleted',
      version: 1,
      payload: facts,
      ...(serviceNumber === '' ? {} : said({ serviceNumber })),
    });
  }
  const words = command.words.trim();
  if (command.reason === 'other' && words === '') return refused('visit.guidedWordsMissing');
  return happened({
    type: 'visit.guidedGivenUp',
    version: 1,
    payload: { ...facts, giveUpReason: command.reason },
    ...(words === '' ? {} : said({ words })),
  });
}

/** Whoever the session is of, also when the counter has turned to another client on the ticket. */
function clientOf(state: VisitState, { clientNumber }: GuidedSession): Pick<VisitState, 'clientId'> {
  return state.clients?.find(({ number }) => number === clientNumber) ?? state;
}

/** Nobody leaves with a session open: afterwards nobody could say what became of it (ASE-09). */
export function whyNotEnd(state: VisitState): 'visit.guidedLeftOpen' | null {
  return openSessions(state).length > 0 ? 'visit.guidedLeftOpen' : null;
}
