import type { FoldableEvent } from '#shared/domain/event.ts';
import { FIRST_CLIENT } from '#shared/domain/visit/clients/clients.ts';
import { minutesSince, openSessions, outcomeOf } from '#shared/domain/visit/guided/sessions.ts';
import type { GuidedEnding, GuidedSession } from '#shared/domain/visit/guided/types.ts';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** Sessions of help with an e-service; a session that is over stays as it was ended first. */
export function evolveGuided(state: VisitState, event: Known, raw: FoldableEvent): VisitState {
  switch (event.type) {
    case 'visit.guidedStarted': {
      const { sessionId: id, clientNumber = FIRST_CLIENT, ...facts } = event.payload;
      const staffId = event.actor.kind === 'staff' ? event.actor.staffId : null;
      const begun = { ...facts, id, clientNumber, doneIds: [], startedAt: event.at, staffId, ending: null };
      return { ...state, guided: [...(state.guided ?? []), begun] };
    }
    case 'visit.guidedTicked': {
      const { sessionId, stepId, isDone } = event.payload;
      return changed(state, sessionId, (session) => {
        const others = session.doneIds.filter((id) => id !== stepId);
        return { ...session, doneIds: isDone ? [...others, stepId] : others };
      });
    }
    case 'visit.guidedMoved': {
      const { sessionId, place } = event.payload;
      return changed(state, sessionId, (session) => ({ ...session, place }));
    }
    case 'visit.guidedCompleted': {
      const { sessionId, minutes, taught } = event.payload;
      const ending = { kind: 'completed', at: event.at, minutes, taught, ...personalOf(raw) } as const;
      return ended(state, sessionId, ending);
    }
    case 'visit.guidedGivenUp': {
      const { sessionId, minutes, taught, giveUpReason: reason } = event.payload;
      const ending = { kind: 'givenUp', at: event.at, minutes, taught, reason, ...personalOf(raw) } as const;
      return ended(state, sessionId, ending);
    }
    case 'visit.finished':
    case 'visit.left':
      return openSessions(state).reduce((before, session) => {
        const minutes = minutesSince(session, event.at);
        return ended(before, session.id, { kind: 'leftOpen', at: event.at, minutes });
      }, state);
    default:
      return state;
  }
}

function ended(state: VisitState, sessionId: string, ending: GuidedEnding): VisitState {
  const session = state.guided?.find(({ id }) => id === sessionId);
  // What another device knew of it counts, although the visit was closed without it.
  if (!session || (session.ending !== null && session.ending.kind !== 'leftOpen')) return state;
  const { serviceId, clientNumber } = session;
  const next = withSession(state, { ...session, ending });
  const kind = outcomeOf(ending);
  if (kind === null) return next;
  const outcome = { kind, serviceId, requestId: null, at: ending.at };
  const whose = clientNumber === FIRST_CLIENT && !state.clients ? {} : { clientNumber };
  return { ...next, outcomes: [...state.outcomes, { ...outcome, ...whose }] };
}

function changed(
  state: VisitState,
  sessionId: string,
  change: (session: GuidedSession) => GuidedSession,
): VisitState {
  const session = openSessions(state).find(({ id }) => id === sessionId);
  return session ? withSession(state, change(session)) : state;
}

function withSession(state: VisitState, session: GuidedSession): VisitState {
  return { ...state, guided: state.guided?.map((each) => (each.id === session.id ? session : each)) ?? [] };
}

function personalOf({ personal }: FoldableEvent): { serviceNumber?: string; words?: string } {
  return personal[0]?.data ?? {};
}
