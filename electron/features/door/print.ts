import type { QueryHandler } from '#electron/office/handlers.ts';
import { checklistPdf } from '#electron/office/print/checklistPdf.ts';
import { ticketContent } from '#electron/office/print/ticketContent.ts';
import { ticketPdf } from '#electron/office/print/ticketPdf.ts';
import { checklistContent } from '#electron/features/door/printContent.ts';

export const printTicket: QueryHandler<'door.ticketPdf'> = async (office, input) => {
  const content = ticketContent(office, input);
  const pdf = await ticketPdf(content);
  return { name: `${content.ticket}.pdf`, mediaType: 'application/pdf', base64: pdf.toString('base64') };
};

export const printChecklist: QueryHandler<'door.checklistPdf'> = async (office, input) => {
  const pdf = await checklistPdf(checklistContent(office, input));
  return { name: `${input.serviceId}.pdf`, mediaType: 'application/pdf', base64: pdf.toString('base64') };
};
