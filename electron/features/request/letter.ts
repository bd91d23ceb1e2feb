import { AppError } from '#shared/api/errors.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { askedLetterPdf } from '#electron/office/print/askedLetterPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';

/** For the client's hand: what is missing, why, and until when. */
export const printLetter: QueryHandler<'request.letterPdf'> = async (office, asked) => {
  const { request, card, paper, inLanguage } = paperOf(office, asked);
  const question = request.questions?.find(({ id }) => id === asked.questionId);
  if (!question) throw new AppError({ code: 'refused', rule: 'request.questionUnknown' });
  const { by, documents, what = '', why = '', answerBy } = question;
  const pdf = await askedLetterPdf({
    ...paper,
    by,
    documents: card.documents.filter(({ id }) => documents.includes(id)).map(({ name }) => inLanguage(name)),
    what,
    why,
    answerBy,
  });
  const name = `${request.registerNumber ?? 'pieteikums'}-trukst.pdf`;
  return pdfFile(name, pdf);
};
