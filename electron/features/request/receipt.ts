import type { RequestState } from '#shared/domain/request/types.ts';
import { loadState } from '#db/journal/states.ts';
import { sendStateOf } from '#db/journal/outbox.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { representativeOf } from '#electron/features/request/afterwardsView.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { feeOf, heldTakings } from '#electron/office/paymentView.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { promisedTerms } from '#electron/office/promisedTerms.ts';
import { receiptPdf, type ReceiptPrint } from '#electron/office/print/receiptPdf.ts';
import { paperAsPrinted } from '#electron/office/papers.ts';

/** The true receipt: what was taken in, who decides and until when, and whether it has been sent (design 1). */
export const printReceipt: QueryHandler<'request.receiptPdf'> = async (office, asked) => {
  const { requestId } = asked;
  const { request, card, paper, inLanguage } = paperOf(office, asked);
  const visit = request.visitId === null ? null : loadState(office.db, 'visit', request.visitId);
  const fee = feeOf(office.db, requestId, request);
  const terms = promisedTerms(office, card, request);
  const prints = { copies: request.receipts, paper: request.receiptPaper };
  const print: ReceiptPrint = {
    ...paper,
    representativeName: representativeOf(office, request)?.name ?? null,
    documentsSeen: card.documents
      .filter(({ id }) => request.documentsSeen.includes(id))
      .map(({ name }) => inLanguage(name)),
    dueDate: request.dueDate,
    term: {
      unit: terms.length.unit === 'calendarMonths' ? 'months' : terms.length.unit,
      count: terms.length.count,
    },
    delivery: request.delivery,
    feeCents: fee.feeCents,
    payment: { ...fee, takings: heldTakings(office.db, requestId) },
    sendState: sendStateOf(office.db, requestId),
    registeredBy: allStaff(office.db).find(({ id }) => id === request.registeredBy)?.name ?? '',
    correction: lastCorrection(request),
    counter: visit?.counter ?? null,
  };
  const pdf = await receiptPdf(print, paperAsPrinted(office, 'receipt', prints));
  const name = `${request.registerNumber ?? 'pieteikums'}.pdf`;
  return pdfFile(name, pdf);
};

function lastCorrection({ corrections = [] }: RequestState): ReceiptPrint['correction'] {
  const last = corrections.at(-1);
  return last ? { version: corrections.length + 1, at: last.at } : null;
}
