import {
  businessDayIn,
  commandsOf,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type { AskedEvent, Question, Questioner } from '#shared/domain/request/asked/types.ts';
import { attachedSince } from '#shared/domain/request/asked/waiting.ts';
import type { TellingWay } from '#shared/domain/request/keeping/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { printOf, type Printing } from '#shared/papers/paperIssued.ts';

/** Of one request. */
export const MOST_QUESTIONS = 30;

export type AskedCommand =
  | {
      readonly kind: 'ask';
      readonly questionId: string;
      readonly documents: readonly string[];
      /** The card's list. */
      readonly knownDocuments: readonly string[];
      readonly what: string;
      readonly why: string;
      readonly answerBy: LocalDate;
    }
  | { readonly kind: 'answer'; readonly questionId: string; readonly words: string }
  | { readonly kind: 'withdrawQuestion'; readonly questionId: string }
  | ({ readonly kind: 'issueLetter'; readonly questionId: string } & Printing)
  | {
      readonly kind: 'tellQuestion';
      readonly questionId: string;
      readonly how: TellingWay;
      readonly isReached: boolean;
    };

export type AskedRule =
  | ClosedRule
  | 'request.askedNothing'
  | 'request.askedWithoutReason'
  | 'request.askedForThePast'
  | 'request.askedTooOften'
  | 'request.unknownDocument'
  | 'request.questionExists'
  | 'request.questionUnknown'
  | 'request.questionAnswered'
  | 'request.questionWithdrawn'
  | 'request.questionNotYours'
  | 'request.answerEmpty';

type AskedDecision = Decision<AskedEvent, AskedRule>;
type Of<Kind extends AskedCommand['kind']> = Extract<AskedCommand, { kind: Kind }>;

export const isAskedCommand = commandsOf<AskedCommand>([
  'ask',
  'answer',
  'withdrawQuestion',
  'issueLetter',
  'tellQuestion',
]);

export function decideAsked(
  state: RequestState,
  command: AskedCommand,
  context: DecisionContext,
): AskedDecision {
  if (command.kind === 'ask') return ask(state, command, context);
  const question = state.questions?.find(({ id }) => id === command.questionId);
  if (!question) return refused('request.questionUnknown');
  const { questionId } = command;
  switch (command.kind) {
    case 'answer':
      return answer(state, question, command);
    case 'withdrawQuestion':
      if (question.by !== questionerIn(context)) return refused('request.questionNotYours');
      if (question.answers.length > 0) return refused('request.questionAnswered');
      // Said twice, it is withdrawn once.
      if (question.withdrawnAt !== null) return happened();
      return happened({ type: 'request.questionWithdrawn', version: 1, payload: { questionId } });
    case 'issueLetter': {
      const closed = whyOver(state, question);
      if (closed) return refused(closed);
      const payload = { questionId, ...printOf(command, question.letters, question.letterPaper) };
      return happened({ type: 'request.letterIssued', version: 1, payload });
    }
    case 'tellQuestion': {
      const closed = whyOver(state, question);
      if (closed) return refused(closed);
      const { how, isReached } = command;
      return happened({ type: 'request.questionTold', version: 1, payload: { questionId, how, isReached } });
    }
  }
}

function questionerIn({ actor }: DecisionContext): Questioner {
  return actor.kind === 'staff' ? 'centre' : 'owner';
}

/** Why nothing is to be answered any more; null while the client is waited for. */
function whyOver(
  state: RequestState,
  { answers, withdrawnAt }: Question,
): ClosedRule | 'request.questionWithdrawn' | 'request.questionAnswered' | null {
  const closed = whyClosed(state);
  if (closed) return closed;
  if (withdrawnAt !== null) return 'request.questionWithdrawn';
  return answers.length > 0 ? 'request.questionAnswered' : null;
}

function ask(state: RequestState, command: Of<'ask'>, context: DecisionContext): AskedDecision {
  const { questionId, documents, knownDocuments, answerBy } = command;
  const [what, why] = [command.what.trim(), command.why.trim()];
  const same = state.questions?.find(({ id }) => id === questionId);
  if (same)
    return isSame(same, { documents, what, why, answerBy }) ? happened() : refused('request.questionExists');
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  if (documents.length === 0 && what === '') return refused('request.askedNothing');
  if (why === '') return refused('request.askedWithoutReason');
  if (!documents.every((id) => knownDocuments.includes(id))) return refused('request.unknownDocument');
  if (answerBy < businessDayIn(context)) return refused('request.askedForThePast');
  if ((state.questions ?? []).length >= MOST_QUESTIONS) return refused('request.askedTooOften');
  return happened({
    type: 'request.clientAsked',
    version: 1,
    payload: { questionId, by: questionerIn(context), documents: [...new Set(documents)], answerBy },
    personal: [{ subjectId: state.clientId, data: { what, why } }],
  });
}

/** Whoever did not hear our answer asks again under the same id. */
function isSame(
  question: Question,
  asked: Pick<Question, 'documents' | 'answerBy'> & { readonly what: string; readonly why: string },
): boolean {
  return (
    question.answerBy === asked.answerBy &&
    question.what === asked.what &&
    question.why === asked.why &&
    [...new Set(asked.documents)].join(' ') === question.documents.join(' ')
  );
}

function answer(state: RequestState, question: Question, command: Of<'answer'>): AskedDecision {
  const over = whyOver(state, question);
  if (over) return refused(over);
  const attachments = attachedSince(state, question);
  const words = command.words.trim();
  if (words === '' && attachments.length === 0) return refused('request.answerEmpty');
  return happened({
    type: 'request.clientAnswered',
    version: 1,
    payload: { questionId: question.id, attachments },
    ...(words === '' ? {} : { personal: [{ subjectId: state.clientId, data: { words } }] }),
  });
}
