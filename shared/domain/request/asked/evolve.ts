import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { AskedEvent, Question } from '#shared/domain/request/asked/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { printsOf, withPrint, type PaperIssued } from '#shared/papers/paperIssued.ts';

export function evolveAsked(state: RequestState, known: AskedEvent, event: FoldableEvent): RequestState {
  const { questionId } = known.payload;
  const change = (changed: (question: Question) => Partial<Question>): RequestState => ({
    ...state,
    questions: (state.questions ?? []).map((question) =>
      question.id === questionId ? { ...question, ...changed(question) } : question,
    ),
  });
  switch (known.type) {
    case 'request.clientAsked':
      return { ...state, questions: [...(state.questions ?? []), asked(state, known.payload, event)] };
    case 'request.clientAnswered': {
      const said = personalOf(event, state.clientId)?.['words'] as string | undefined;
      const answer = {
        at: event.at,
        staffId: staffIdOf(event),
        attachments: known.payload.attachments,
        ...(said === undefined ? {} : { words: said }),
      };
      return change(({ answers }) => ({ answers: [...answers, answer] }));
    }
    case 'request.questionWithdrawn':
      return change(({ withdrawnAt }) => ({ withdrawnAt: withdrawnAt ?? event.at }));
    case 'request.letterIssued':
      return change((question) => lettersOf(question, known.payload));
    case 'request.questionTold': {
      const { how, isReached } = known.payload;
      const telling = { at: event.at, staffId: staffIdOf(event), how, isReached };
      return change(({ tellings = [] }) => ({ tellings: [...tellings, telling] }));
    }
  }
}

function lettersOf(
  { letters, letterPaper }: Question,
  issued: PaperIssued,
): Pick<Question, 'letters' | 'letterPaper'> {
  const { copies, paper } = withPrint(printsOf(letters, letterPaper), issued);
  return { letters: copies, ...(paper ? { letterPaper: paper } : {}) };
}

type Asked = Extract<AskedEvent, { type: 'request.clientAsked' }>['payload'];

function asked(state: RequestState, payload: Asked, event: FoldableEvent): Question {
  const { questionId, by, documents, answerBy } = payload;
  const said = personalOf(event, state.clientId) as Pick<Question, 'what' | 'why'> | undefined;
  return {
    id: questionId,
    by,
    documents,
    answerBy,
    askedAt: event.at,
    staffId: staffIdOf(event),
    ...said,
    attachedBefore: (state.attachments ?? []).map(({ id }) => id),
    answers: [],
    withdrawnAt: null,
    letters: 0,
  };
}

function staffIdOf({ actor }: FoldableEvent): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

/**
 * What the client brought for a question that was withdrawn meanwhile, or for a request that is over: they came for
 * nothing, and somebody has to tell them. Two answers to one question go together, and a question withdrawn after
 * its answer is simply answered.
 */
export function judgeAsked(state: RequestState | null, { type, payload }: FoldableEvent): string | null {
  if (!state) return null;
  if (type === 'request.clientAsked') return whyClosed(state);
  if (type !== 'request.clientAnswered') return null;
  const { questionId } = payload as { questionId?: unknown };
  const question = state.questions?.find(({ id }) => id === questionId);
  const isWithdrawn =
    question !== undefined && question.withdrawnAt !== null && question.answers.length === 0;
  return whyClosed(state) ?? (isWithdrawn ? 'request.questionWithdrawn' : null);
}
