import { AppError } from '#shared/api/errors.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { askedLetterPdf } from '#electron/office/print/askedLetterPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { paperAsPrinted } from '#electron/office/papers.ts';

/** For the client's hand: what is missing, why, and until when. */
export const printLetter: QueryHandler<'request.letterPdf'> = async (office, asked) => {
  const { request, card, paper, inLanguage } = paperOf(office, asked);
  const question = request.questions?.find(({ id }) => id === asked.questionId);
  if (!question) throw new AppError({ code: 'refused', rule: 'request.questionUnknown' });
  const { by, documents, what = '', why = '', answerBy, letters, letterPaper } = question;
  const print = {
    ...paper,
    by,
    documents: card.documents.filter(({ id }) => documents.includes(id)).map(({ name }) => inLanguage(name)),
    what,
    why,
    answerBy,
  };
  const prints = { copies: letters, paper: letterPaper };
  const pdf = await askedLetterPdf(print, paperAsPrinted(office, 'asked', prints));
  const name = `${request.registerNumber ?? 'pieteikums'}-trukst.pdf`;
  return pdfFile(name, pdf);
};
