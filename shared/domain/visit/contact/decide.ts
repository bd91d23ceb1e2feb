import {
  businessDayIn,
  commandsOf,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import type { ContactChannel, ContactSource, ContactWords } from '#shared/domain/visit/contact/types.ts';
import { ANONYMOUS_SUBJECT, ENDED, subjectOf } from '#shared/domain/visit/subject.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { OutcomeKind, VisitEvent, VisitState } from '#shared/domain/visit/types.ts';

/** What a contact can end with by itself; a request and a handover write themselves. */
export const CONTACT_OUTCOMES = ['consultation', 'referral', 'eServiceTaught', 'notServed'] as const;
export type ContactOutcome = Extract<OutcomeKind, (typeof CONTACT_OUTCOMES)[number]>;

export type ContactCommand =
  | {
      readonly kind: 'receiveContact';
      readonly channel: ContactChannel;
      readonly source: ContactSource;
      readonly ticket: string;
      readonly category: string;
      readonly serviceId: string | null;
      readonly language: ClientLanguage;
      readonly receivedAt: number;
      readonly answerBy: number;
      readonly clientId: string | null;
      readonly words: ContactWords;
    }
  | { readonly kind: 'answerContact'; readonly seconds: number | null }
  | { readonly kind: 'takeContact'; readonly counter: string }
  | { readonly kind: 'planAnswer'; readonly dueAt: number; readonly forStaffId: string | null }
  | { readonly kind: 'closeContact'; readonly outcome: ContactOutcome; readonly note: string };

export type ContactRule =
  | 'visit.exists'
  | 'visit.closed'
  | 'contact.fromFuture'
  | 'contact.notAContact'
  | 'contact.dueInPast'
  | 'contact.atAnotherCounter';

type ContactDecision = Decision<VisitEvent, ContactRule>;

export const isContactCommand = commandsOf<ContactCommand>([
  'receiveContact',
  'answerContact',
  'takeContact',
  'planAnswer',
  'closeContact',
]);

/** A call or an e-mail is a visit that never stands in the hall's queue (TEL-04). */
export function decideContact(
  state: VisitState | null,
  command: ContactCommand,
  context: DecisionContext,
): ContactDecision {
  const { now } = context;
  if (command.kind === 'receiveContact') {
    return state ? refused('visit.exists') : receive(command, context);
  }
  if (!state?.contact) return refused('contact.notAContact');
  if (ENDED.includes(state.status)) return refused('visit.closed');
  switch (command.kind) {
    case 'answerContact':
      return happened({
        type: 'visit.contactAnswered',
        version: 1,
        payload: { seconds: command.seconds },
      });
    case 'takeContact': {
      const { counter } = command;
      const isAway = state.status === 'serving' && state.counter !== null && state.counter !== counter;
      if (isAway) return refused('contact.atAnotherCounter');
      return happened({ type: 'visit.resumed', version: 1, payload: { counter } });
    }
    case 'planAnswer': {
      const { dueAt, forStaffId } = command;
      if (dueAt <= now) return refused('contact.dueInPast');
      return happened({ type: 'visit.answerPlanned', version: 1, payload: { dueAt, forStaffId } });
    }
    case 'closeContact':
      return happened(...closing(state, command));
  }
}

type Receive = Extract<ContactCommand, { kind: 'receiveContact' }>;

function receive(command: Receive, context: DecisionContext): ContactDecision {
  const { kind: _kind, clientId, words, ...facts } = command;
  if (command.receivedAt > context.now) return refused('contact.fromFuture');
  const received: VisitEvent = {
    type: 'visit.contactReceived',
    version: 1,
    payload: { ...facts, businessDay: businessDayIn(context) },
    personal: [{ subjectId: clientId ?? ANONYMOUS_SUBJECT, data: words }],
  };
  const linked: VisitEvent[] =
    clientId === null ? [] : [{ type: 'visit.clientLinked', version: 1, payload: { clientId } }];
  return happened(received, ...linked);
}

type Close = Extract<ContactCommand, { kind: 'closeContact' }>;

/** At least one outcome, as for any visit (QUE-03); what a request has already written is enough. */
function closing(state: VisitState, { outcome, note }: Close): VisitEvent[] {
  const text = note.trim();
  const said: VisitEvent[] =
    text === ''
      ? []
      : [
          {
            type: 'visit.noteAdded',
            version: 1,
            payload: {},
            personal: [{ subjectId: subjectOf(state), data: { text } }],
          },
        ];
  const payload = { kind: outcome, serviceId: state.serviceId, requestId: null };
  return [
    ...said,
    { type: 'visit.outcomeRecorded', version: 1, payload },
    { type: 'visit.finished', version: 1, payload: { ratingOffered: false } },
  ];
}
