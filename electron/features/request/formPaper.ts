import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { SIGNED_FORM } from '#shared/domain/request/attachments/rules.ts';
import { clientsOf } from '#shared/domain/visit/clients/clients.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { findDraft } from '#db/repositories/drafts.ts';
import { bodyOf, cardOfDraft } from '#electron/features/request/drafts.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { formPdf, type FormPrint } from '#electron/office/print/formPdf.ts';
import { paperSections } from '#electron/office/print/paperForm.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { wordsIn } from '#electron/office/print/words.ts';
import { paperInForce } from '#electron/office/papers.ts';

/** Requests are written in the state language, whatever the client speaks. */
const say = (text: LocalText): string => text.lv;

/** The draft as a form on paper, for who signs with a pen or takes it home. @throws AppError `notFound` */
export const printForm: QueryHandler<'request.formPdf'> = async (office, { draftId }) => {
  const draft = findDraft(office.db, draftId);
  if (!draft) throw new AppError({ code: 'notFound' });
  const { answers, visitId, clientNumber, serviceId } = bodyOf(draft);
  const { card } = cardOfDraft(office, { draftId, serviceId });
  const { institutions } = office.catalogue();
  const visit = loadState(office.db, 'visit', visitId);
  const clients = visit ? clientsOf(visit) : [];
  const clientId = (clients.find(({ number }) => number === clientNumber) ?? clients[0])?.clientId;
  const words = wordsIn('lv');
  const owner = institutions.find(({ id }) => id === card.owner);
  const isSigned = attachmentsOfDraft(office.db, draftId).some(
    ({ documentId }) => documentId === SIGNED_FORM,
  );
  const print: FormPrint = {
    centreName: office.centre()?.name ?? '',
    ownerName: owner ? say(owner.name) : '',
    serviceName: say(card.name),
    clientName: (clientId && findClient(office.db, clientId)?.name) || '',
    sections: paperSections(card.form, answers, {
      say,
      yes: words('request.form.yes'),
      no: words('request.form.no'),
      onlyIf: (answer) => words('receipt.form.onlyIf', { answer }),
    }),
    copy: isSigned ? 'ofSigned' : 1,
    printedAt: office.clock.now(),
  };
  const pdf = await formPdf(print, paperInForce(office, 'form'));
  return pdfFile(`${card.id}.pdf`, pdf);
};
