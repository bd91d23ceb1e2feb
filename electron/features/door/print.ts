import type { QueryHandler } from '#electron/office/handlers.ts';
import { checklistPdf } from '#electron/office/print/checklistPdf.ts';
import { fromHomePdf } from '#electron/office/print/fromHomePdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { ticketContent } from '#electron/office/print/ticketContent.ts';
import { ticketPdf } from '#electron/office/print/ticketPdf.ts';
import { checklistContent, fromHomeContent } from '#electron/features/door/printContent.ts';

export const printTicket: QueryHandler<'door.ticketPdf'> = async (office, input) => {
  const content = ticketContent(office, input);
  const pdf = await ticketPdf(content);
  return pdfFile(`${content.ticket}.pdf`, pdf);
};

export const printChecklist: QueryHandler<'door.checklistPdf'> = async (office, input) => {
  const pdf = await checklistPdf(checklistContent(office, input));
  return pdfFile(`${input.serviceId}.pdf`, pdf);
};

export const printFromHome: QueryHandler<'door.fromHomePdf'> = async (office, input) => {
  const pdf = await fromHomePdf(fromHomeContent(office, input));
  return pdfFile(`${input.serviceId}.pdf`, pdf);
};
