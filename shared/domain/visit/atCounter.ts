import { happened, refused } from '#shared/domain/decision.ts';
import { mayAct } from '#shared/domain/representation/mayAct.ts';
import { aboutClient, withoutOutcome } from '#shared/domain/visit/clients/clients.ts';
import { whyNotEnd } from '#shared/domain/visit/guided/decide.ts';
import type { VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';

export type AtCounter = Extract<
  VisitCommand,
  {
    kind:
      | 'moveToRoom'
      | 'linkClient'
      | 'checkIdentity'
      | 'recordRepresentative'
      | 'clearRepresentative'
      | 'recordOutcome'
      | 'finish';
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
    case 'recordRepresentative':
      return recordRepresentative(state, command, now);
    case 'clearRepresentative':
      if (!state.representative) return refused('visit.noRepresentative');
      return happened({ type: 'visit.representativeCleared', version: 1, payload: {} });
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

/** LVL-17: what is known of the representation serves this visit, and whatever is done in it. */
function recordRepresentative(
  { clientId }: VisitState,
  { representationId, representation, name, because }: Extract<AtCounter, { kind: 'recordRepresentative' }>,
  now: EpochMs,
): VisitDecision {
  if (!clientId) return refused('visit.noClient');
  const answer = mayAct(representation, { kind: 'visit' }, localDate(now));
  if (answer.kind === 'refused') return refused(`representation.${answer.why}`);
  const words = because.trim();
  if (answer.kind === 'ask' && words === '') return refused('representation.reasonMissing');
  const { representativeId, basis, documentKind, documentDate, end, documentNumber = '' } = representation;
  const validTo = end.kind === 'day' ? end.day : null;
  const said = answer.kind === 'ask' ? { words } : {};
  return happened({
    type: 'visit.representativeRecorded',
    version: 1,
    payload: { basis, representativeId, documentDate, validTo, representationId, documentKind },
    personal: [{ subjectId: representativeId, data: { name, document: documentNumber, ...said } }],
  });
}
