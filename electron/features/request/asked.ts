import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { AppError } from '#shared/api/errors.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';
import { notifyOfQuestion } from '#electron/features/request/notice.ts';
import { cardOfRequest } from '#electron/features/request/form.ts';
import { paperInForce } from '#electron/office/papers.ts';

/** What is missing, asked of the client. Who may withdraw it, and until when it is answered, is the domain's rule. */
export const ask: CommandHandler<'request.ask'> = (work, { requestId, ...asked }) => {
  const state = work.load('request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const knownDocuments = cardOfRequest(work.office, state).card.documents.map(({ id }) => id);
  const questionId = work.newId();
  change(work, requestId, { kind: 'ask', questionId, knownDocuments, ...asked });
  notifyOfQuestion(work, requestId, questionId);
  return { questionId };
};

export const answer: CommandHandler<'request.answer'> = (work, { requestId, questionId, words }) => {
  change(work, requestId, { kind: 'answer', questionId, words });
  return {};
};

export const withdrawQuestion: CommandHandler<'request.withdrawQuestion'> = (
  work,
  { requestId, questionId },
) => {
  change(work, requestId, { kind: 'withdrawQuestion', questionId });
  return {};
};

export const issueLetter: CommandHandler<'request.issueLetter'> = (
  work,
  { requestId, questionId, language },
) => {
  const paper = paperInForce(work.office, 'asked').version;
  change(work, requestId, { kind: 'issueLetter', questionId, language, paper });
  const question = work.load('request', requestId)?.questions?.find(({ id }) => id === questionId);
  return { copy: question?.letters ?? 1 };
};

function change(work: Work, requestId: string, command: RequestCommand): void {
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
}
