import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { sendStateOf } from '#db/journal/outbox.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { representativeOf } from '#electron/features/request/afterwardsView.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { confirmationPdf, type ConfirmationPrint } from '#electron/office/print/confirmationPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { paperAsPrinted } from '#electron/office/papers.ts';

/** For the client's hand: the request is withdrawn, was registered by mistake, or is executed here. */
export const printConfirmation: QueryHandler<'request.confirmationPdf'> = async (office, asked) => {
  const { requestId } = asked;
  const { request, card, paper, inLanguage } = paperOf(office, asked);
  const said = request.voiding ?? request.withdrawal ?? request.executedHere;
  if (!said) throw new AppError({ code: 'refused', rule: 'request.stillOpen' });
  const prints = { copies: request.confirmations ?? 0, paper: request.confirmationPaper };
  const print = {
    ...paper,
    what: request.executedHere
      ? executed(request, card, inLanguage)
      : whatHappened(request, representativeOf(office, request)?.name ?? null),
    at: said.at,
    by: allStaff(office.db).find(({ id }) => id === said.staffId)?.name ?? '',
    counter: said.counter,
    isSent: sendStateOf(office.db, requestId) === 'accepted',
  };
  const pdf = await confirmationPdf(print, paperAsPrinted(office, 'confirmation', prints));
  const ending = request.executedHere ? 'izzina' : 'atsaukts';
  const name = `${request.registerNumber ?? 'pieteikums'}-${ending}.pdf`;
  return pdfFile(name, pdf);
};

function executed(
  { result }: RequestState,
  { simpleExecution }: ServiceCard,
  inLanguage: (text: LocalText) => string,
): ConfirmationPrint['what'] {
  return {
    kind: 'executed',
    // A card that no longer leaves it to the centre: the paper says what was done then.
    title: simpleExecution ? inLanguage(simpleExecution.paper) : null,
    act: simpleExecution ? inLanguage(simpleExecution.act) : '',
    content: result?.content ?? '',
  };
}

function whatHappened(
  { voiding, withdrawal }: RequestState,
  representativeName: string | null,
): ConfirmationPrint['what'] {
  if (voiding) return { kind: 'voided', reason: voiding.reason };
  const isRepresentative = withdrawal?.asker === 'representative';
  return {
    kind: 'withdrawn',
    how: withdrawal?.how ?? null,
    representativeName: isRepresentative ? representativeName : null,
    words: withdrawal?.words ?? '',
  };
}
