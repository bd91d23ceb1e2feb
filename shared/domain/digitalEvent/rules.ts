import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import type {
  DigitalEventEvent,
  DigitalEventFacts,
  DigitalEventState,
  DigitalEventWords,
} from '#shared/domain/digitalEvent/types.ts';
import { isWithinWindow } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

export type DigitalEventCommand =
  | {
      readonly kind: 'record' | 'correct';
      readonly digitalEventId: string;
      readonly facts: DigitalEventFacts;
      readonly isKnownCard: boolean;
    }
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

export type DigitalEventRule =
  | 'digitalEvent.unknown'
  | 'digitalEvent.exists'
  | 'digitalEvent.noTopic'
  | 'digitalEvent.personalCode'
  | 'digitalEvent.dateFar'
  | 'digitalEvent.notYetHeld'
  | 'digitalEvent.unknownCard'
  | 'digitalEvent.erased'
  | 'digitalEvent.undoTooLate';

/** What lies further ahead or back was mistyped. */
export const FARTHEST_DAYS = 400;

export function decideDigitalEvent(
  state: DigitalEventState | null,
  command: DigitalEventCommand,
  centreId: string,
  context: DecisionContext,
): Decision<DigitalEventEvent, DigitalEventRule> {
  const isThere = state !== null && !state.isRemoved;
  switch (command.kind) {
    case 'record':
    case 'correct': {
      if (command.kind === 'record' ? state !== null : !isThere)
        return refused(state && command.kind === 'record' ? 'digitalEvent.exists' : 'digitalEvent.unknown');
      const rule = whyWrong(command.facts, context) ?? whyErased(state);
      if (rule !== null) return refused(rule);
      if (command.facts.serviceId !== null && !command.isKnownCard)
        return refused('digitalEvent.unknownCard');
      return happened(factOf(command, centreId));
    }
    case 'remove':
      if (!isThere) return refused('digitalEvent.unknown');
      return happened({ type: 'digitalEvent.removed', version: 1, payload: {} });
    case 'undo': {
      const { id, type, at } = command.event;
      if (!isWithinWindow(at, context.now) || type === 'digitalEvent.undone')
        return refused('digitalEvent.undoTooLate');
      return happened({ type: 'digitalEvent.undone', version: 1, payload: { what: type }, undoOf: id });
    }
  }
}

function whyWrong(facts: DigitalEventFacts, context: DecisionContext): DigitalEventRule | null {
  const today = businessDayIn(context);
  const { date, topic, place, ledBy, participants } = facts;
  if (topic.trim() === '') return 'digitalEvent.noTopic';
  // Participants are a number: nobody who came needs to be named.
  if (holdsPersonalCode(`${topic} ${place} ${ledBy}`)) return 'digitalEvent.personalCode';
  if (date > addDays(today, FARTHEST_DAYS) || date < addDays(today, -FARTHEST_DAYS))
    return 'digitalEvent.dateFar';
  if (date > today && participants !== null) return 'digitalEvent.notYetHeld';
  return null;
}

/** What was erased at its term takes in no more words: they would be lost on the way. */
function whyErased(state: DigitalEventState | null): DigitalEventRule | null {
  return state?.topic === '' ? 'digitalEvent.erased' : null;
}

function factOf(
  { kind, digitalEventId, facts }: Extract<DigitalEventCommand, { kind: 'record' | 'correct' }>,
  centreId: string,
): DigitalEventEvent {
  const { kind: what, date, participants } = facts;
  const serviceId = what === 'demonstration' ? facts.serviceId : null;
  const held = { kind: what, date, serviceId, participants };
  const words = { topic: facts.topic.trim(), place: facts.place.trim(), ledBy: facts.ledBy.trim() };
  const personal = [{ subjectId: digitalEventId, data: words }];
  return kind === 'record'
    ? { type: 'digitalEvent.recorded', version: 1, payload: { ...held, centreId }, personal }
    : { type: 'digitalEvent.corrected', version: 1, payload: held, personal };
}

/** Of two corrections from two devices the later in the server's order stands; what was removed stays removed. */
export function evolveDigitalEvent(
  state: DigitalEventState | null,
  event: FoldableEvent,
): DigitalEventState | null {
  const known = event as unknown as DigitalEventEvent;
  const changedAt = event.at;
  switch (known.type) {
    case 'digitalEvent.recorded':
      return state ?? { ...known.payload, ...wordsOf(event), changedAt, isRemoved: false };
    case 'digitalEvent.corrected':
      return state && { ...state, ...known.payload, ...wordsOf(event), changedAt };
    case 'digitalEvent.removed':
      return state && { ...state, changedAt, isRemoved: true };
    default:
      return state;
  }
}

function wordsOf(event: FoldableEvent): DigitalEventWords {
  const said = event.personal.map(({ subjectId }) => personalOf(event, subjectId)).find(Boolean);
  const word = (key: keyof DigitalEventWords) => {
    const value = said?.[key];
    return typeof value === 'string' ? value : '';
  };
  return { topic: word('topic'), place: word('place'), ledBy: word('ledBy') };
}
