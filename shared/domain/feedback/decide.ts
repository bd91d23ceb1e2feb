import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import {
  answerDueDate,
  informDueDate,
  latestDueDate,
  nextDueDate,
} from '#shared/domain/feedback/deadline.ts';
import type {
  AnswerWay,
  Cause,
  FeedbackEvent,
  FeedbackFacts,
  FeedbackState,
  ForwardReason,
  Letter,
  Responsible,
  SuggestionDecision,
} from '#shared/domain/feedback/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { printOf, type Printing } from '#shared/papers/paperIssued.ts';

export type FeedbackCommand =
  | {
      readonly kind: 'receive';
      readonly feedbackId: string;
      readonly facts: FeedbackFacts;
      /** In the client's own words. */
      readonly words: string;
      readonly name: string;
      readonly contact: string;
    }
  | { readonly kind: 'issueReceipt'; readonly language: FeedbackFacts['language'] }
  | ({ readonly kind: 'issueLetter'; readonly letter: Letter } & Printing)
  | {
      readonly kind: 'reclassify';
      readonly facts: Pick<FeedbackFacts, 'kind' | 'subject' | 'serviceId'>;
    }
  | { readonly kind: 'assign'; readonly to: Responsible }
  | { readonly kind: 'addNote'; readonly subjectId: string; readonly text: string }
  | {
      readonly kind: 'extend';
      readonly subjectId: string;
      readonly dueDate: LocalDate;
      readonly reason: string;
    }
  | { readonly kind: 'forward'; readonly institutionId: string; readonly reason: ForwardReason }
  | { readonly kind: 'informSender'; readonly by: AnswerWay }
  | {
      readonly kind: 'examine';
      readonly subjectId: string;
      readonly cause: Cause;
      readonly finding: string;
      readonly action: string;
    }
  | {
      readonly kind: 'decideSuggestion';
      readonly subjectId: string;
      readonly decision: SuggestionDecision;
      readonly reasons: string;
    }
  | { readonly kind: 'answer'; readonly subjectId: string; readonly by: AnswerWay; readonly text: string }
  | { readonly kind: 'close' };

export type FeedbackRule =
  | 'feedback.exists'
  | 'feedback.unknown'
  | 'feedback.closed'
  | 'feedback.alreadyForwarded'
  | 'feedback.anonymousIsLinked'
  | 'feedback.senderMissing'
  | 'feedback.anonymousHasNoAnswer'
  | 'feedback.contactMissing'
  | 'feedback.extensionTooLate'
  | 'feedback.extensionNotLater'
  | 'feedback.extensionTooLong'
  | 'feedback.ownerDecides'
  | 'feedback.notForwarded'
  | 'feedback.notComplaint'
  | 'feedback.notSuggestion'
  | 'feedback.causeMissing'
  | 'feedback.decisionMissing'
  | 'feedback.responsibleMissing'
  | 'feedback.answerMissing';

type FeedbackDecision = Decision<FeedbackEvent, FeedbackRule>;

export function decideFeedback(
  state: FeedbackState | null,
  command: FeedbackCommand,
  context: DecisionContext,
): FeedbackDecision {
  if (command.kind === 'receive') {
    return state ? refused('feedback.exists') : receive(command, localDate(context.now));
  }
  if (!state) return refused('feedback.unknown');
  if (command.kind === 'issueReceipt') {
    const payload = { copy: state.receipts + 1, language: command.language };
    return happened({ type: 'feedback.receiptIssued', version: 1, payload });
  }
  if (command.kind === 'issueLetter') {
    const { letter, ...printing } = command;
    const { copies = 0, paper } = state.letters?.[letter] ?? {};
    const payload = { letter, ...printOf(printing, copies, paper) };
    return happened({ type: 'feedback.letterIssued', version: 1, payload });
  }
  if (state.status === 'closed') return refused('feedback.closed');
  return change(state, command, context);
}

function receive(
  { feedbackId, facts, words, name, contact }: Extract<FeedbackCommand, { kind: 'receive' }>,
  today: LocalDate,
): FeedbackDecision {
  const { sender, clientId, visitId, requestId, answerBy, kind } = facts;
  // Somebody who stays unknown must not be found by way of their visit or request.
  if (sender === 'anonymous' && (clientId ?? visitId ?? requestId) !== null) {
    return refused('feedback.anonymousIsLinked');
  }
  if (sender === 'client' ? clientId === null : clientId !== null) return refused('feedback.senderMissing');
  if (sender === 'named' && name === '') return refused('feedback.senderMissing');
  if (sender === 'anonymous' && answerBy !== 'none') return refused('feedback.anonymousHasNoAnswer');
  if (answerBy !== 'none' && answerBy !== 'counter' && contact === '')
    return refused('feedback.contactMissing');
  return happened({
    type: 'feedback.received',
    version: 1,
    payload: { ...facts, dueDate: answerDueDate(kind, answerBy, today) },
    personal: [{ subjectId: clientId ?? feedbackId, data: { words, name, contact } }],
  });
}

type Change = Exclude<FeedbackCommand, { kind: 'receive' | 'issueReceipt' | 'issueLetter' }>;

function change(state: FeedbackState, command: Change, { now }: DecisionContext): FeedbackDecision {
  switch (command.kind) {
    case 'reclassify':
      return reclassify(state, command.facts);
    case 'assign':
      return happened({ type: 'feedback.assigned', version: 1, payload: { to: command.to } });
    case 'addNote': {
      const { subjectId, text } = command;
      const personal = [{ subjectId, data: { text } }];
      return happened({ type: 'feedback.noteAdded', version: 1, payload: {}, personal });
    }
    case 'extend':
      return extend(state, command, localDate(now));
    case 'forward':
      return forward(state, command);
    case 'informSender':
      if (state.status !== 'forwarded') return refused('feedback.notForwarded');
      return happened(
        { type: 'feedback.senderInformed', version: 1, payload: { by: command.by } },
        { type: 'feedback.closed', version: 1, payload: {} },
      );
    case 'examine':
    case 'decideSuggestion':
    case 'answer':
      return examineHere(state, command);
    case 'close':
      return close(state);
  }
}

function reclassify(
  state: FeedbackState,
  facts: Pick<FeedbackFacts, 'kind' | 'subject' | 'serviceId'>,
): FeedbackDecision {
  if (state.status === 'forwarded') return refused('feedback.alreadyForwarded');
  // The term runs from receipt, whatever it is called later; an extension that was told to the client stands.
  const dueDate = state.extension
    ? state.dueDate
    : answerDueDate(facts.kind, state.answerBy, localDate(state.receivedAt));
  return happened({ type: 'feedback.reclassified', version: 1, payload: { ...facts, dueDate } });
}

function extend(
  state: FeedbackState,
  { subjectId, dueDate, reason }: Extract<FeedbackCommand, { kind: 'extend' }>,
  today: LocalDate,
): FeedbackDecision {
  if (state.status !== 'open') return refused('feedback.alreadyForwarded');
  const due = nextDueDate(state);
  if (due !== null && due < today) return refused('feedback.extensionTooLate');
  if (due === null || dueDate <= due) return refused('feedback.extensionNotLater');
  if (dueDate > latestDueDate(localDate(state.receivedAt))) return refused('feedback.extensionTooLong');
  const personal = [{ subjectId, data: { reason } }];
  return happened({ type: 'feedback.extended', version: 1, payload: { dueDate }, personal });
}

/** LVL-11: examining a decision belongs to whoever made it; the centre passes it on and says so to the sender. */
function forward(
  state: FeedbackState,
  { institutionId, reason }: Extract<FeedbackCommand, { kind: 'forward' }>,
): FeedbackDecision {
  if (state.status !== 'open') return refused('feedback.alreadyForwarded');
  const canBeTold = state.answerBy !== 'none';
  const informBy = canBeTold ? informDueDate(localDate(state.receivedAt)) : null;
  const forwarded: FeedbackEvent = {
    type: 'feedback.forwarded',
    version: 1,
    payload: { institutionId, reason, informBy },
  };
  return canBeTold
    ? happened<FeedbackEvent>(forwarded)
    : happened<FeedbackEvent>(forwarded, { type: 'feedback.closed', version: 1, payload: {} });
}

type Examining = Extract<Change, { kind: 'examine' | 'decideSuggestion' | 'answer' }>;

function examineHere(state: FeedbackState, command: Examining): FeedbackDecision {
  if (state.status === 'forwarded') return refused('feedback.alreadyForwarded');
  // CMP-02: the centre never judges a decision, not even with an answer.
  if (state.subject === 'decision' && state.kind === 'complaint') return refused('feedback.ownerDecides');
  const { subjectId } = command;
  switch (command.kind) {
    case 'examine': {
      if (state.kind !== 'complaint') return refused('feedback.notComplaint');
      const { cause, finding, action } = command;
      const personal = [{ subjectId, data: { finding, action } }];
      return happened({ type: 'feedback.examined', version: 1, payload: { cause }, personal });
    }
    case 'decideSuggestion': {
      if (state.kind !== 'suggestion') return refused('feedback.notSuggestion');
      const { decision, reasons } = command;
      const personal = [{ subjectId, data: { reasons } }];
      return happened({ type: 'feedback.suggestionDecided', version: 1, payload: { decision }, personal });
    }
    case 'answer': {
      if (state.answerBy === 'none') return refused('feedback.anonymousHasNoAnswer');
      const personal = [{ subjectId, data: { text: command.text } }];
      return happened({ type: 'feedback.answered', version: 1, payload: { by: command.by }, personal });
    }
  }
}

function close(state: FeedbackState): FeedbackDecision {
  const missing = missingToClose(state);
  return missing ? refused(missing) : happened({ type: 'feedback.closed', version: 1, payload: {} });
}

/** What still has to be done before it may be closed (CMP-04, CMP-05), the first of it; null when nothing is. */
export function missingToClose(state: FeedbackState): FeedbackRule | null {
  const { kind, subject, status, examination, decision, responsible, answer, answerBy } = state;
  if (status === 'forwarded') return 'feedback.alreadyForwarded';
  if (kind === 'complaint' && subject === 'decision') return 'feedback.ownerDecides';
  if (kind === 'complaint' && examination === null) return 'feedback.causeMissing';
  if (kind === 'suggestion' && responsible === null) return 'feedback.responsibleMissing';
  if (kind === 'suggestion' && decision === null) return 'feedback.decisionMissing';
  return answerBy !== 'none' && answer === null ? 'feedback.answerMissing' : null;
}
