import { happened, refused } from '#shared/domain/decision.ts';
import { aboutClient, withoutOutcome } from '#shared/domain/visit/clients/clients.ts';
import { whyNotEnd } from '#shared/domain/visit/guided/decide.ts';
import type { VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { localDate } from '#shared/lib/time.ts';

export type AtCounter = Extract<
  VisitCommand,
  {
    kind: 'moveToRoom' | 'linkClient' | 'checkIdentity' | 'recordRepresentative' | 'recordOutcome' | 'finish';
  }
>;

/** What can only be done while the client stands at the counter. */
export function atCounter(state: VisitState, command: AtCounter, now: number): VisitDecision {
  if (state.status !== 'serving') return refused('visit.notInService');
  switch (command.kind) {
    case 'moveToRoom':
      if ((state.room ?? null) === command.room) return refused('visit.alreadyThere');
      return happened({ type: 'visit.movedToRoom', version: 1, payload: { room: command.room } });
    case 'linkClient':
      return happened({ type: 'visit.clientLinked', version: 1, payload: { clientId: command.clientId } });
    case 'checkIdentity': {
      const { document, method, validTo, numberEnd } = command;
      if (!state.clientId) return refused('visit.noClient');
      if (validTo < localDate(now)) return refused('visit.documentExpired');
      return happened({
        type: 'visit.identityChecked',
        version: 1,
        payload: { document, method, validTo },
        personal: [{ subjectId: state.clientId, data: { numberEnd } }],
      });
    }
    case 'recordRepresentative': {
      const { representativeId, basis, documentDate, validTo, name, document } = command;
      if (!state.clientId) return refused('visit.noClient');
      if (validTo !== null && validTo < localDate(now)) return refused('visit.representationExpired');
      return happened({
        type: 'visit.representativeRecorded',
        version: 1,
        payload: { basis, representativeId, documentDate, validTo },
        personal: [{ subjectId: representativeId, data: { name, document } }],
      });
    }
    case 'recordOutcome': {
      const { outcome, serviceId, requestId } = command;
      return happened({
        type: 'visit.outcomeRecorded',
        version: 1,
        payload: { kind: outcome, serviceId, requestId, ...aboutClient(state) },
      });
    }
    case 'finish': {
      const why = whyNotEnd(state);
      if (why) return refused(why);
      // QUE-03: a ticket cannot be closed without at least one outcome, for each client on it.
      if (withoutOutcome(state).length > 0) {
        return refused(state.clients ? 'visit.clientWithoutOutcome' : 'visit.noOutcome');
      }
      return happened({
        type: 'visit.finished',
        version: 1,
        payload: { ratingOffered: command.ratingOffered },
      });
    }
  }
}
