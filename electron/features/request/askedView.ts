import type { OutputOf } from '#shared/api/contract.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import { attachedSince, openQuestions } from '#shared/domain/request/asked/waiting.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';

/** What the client was asked for, and what became of it. */
export function askedOf(
  office: OfficeContext,
  state: RequestState,
): Pick<OutputOf<'request.get'>, 'questions' | 'whyNotAsk'> {
  const names = namesOf(office);
  const open = new Set(openQuestions(state).map(({ id }) => id));
  return {
    questions: (state.questions ?? []).map((question) => ({
      questionId: question.id,
      by: question.by,
      staff: names.staff(question.staffId),
      documents: [...question.documents],
      answerBy: question.answerBy,
      askedAt: question.askedAt,
      what: question.what ?? '',
      why: question.why ?? '',
      isOpen: open.has(question.id),
      withdrawnAt: question.withdrawnAt,
      letters: question.letters,
      tellings: (question.tellings ?? []).map(({ staffId, ...told }) => ({
        ...told,
        by: names.staff(staffId),
      })),
      filesSince: attachedSince(state, question).length,
      answers: question.answers.map(({ at, staffId, attachments, words = '' }) => ({
        at,
        by: names.staff(staffId),
        files: attachments.length,
        words,
      })),
    })),
    whyNotAsk: whyClosed(state),
  };
}
