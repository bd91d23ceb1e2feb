import { AppError } from '#shared/api/errors.ts';
import type { SlipPrinter } from '#shared/domain/print/printer.ts';
import { checklistContent } from '#electron/features/door/printContent.ts';
import { readTicketPrinter } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler } from '#electron/office/handlers.ts';
import { ticketContent } from '#electron/office/print/ticketContent.ts';
import { checklistSlip } from '#electron/office/print/slips/checklistSlip.ts';
import { ticketSlip } from '#electron/office/print/slips/ticketSlip.ts';
import { printOnce } from '#electron/office/printer/printOnce.ts';

export const printTicketSlip: ActionHandler<'door.printTicket'> = (
  office,
  { printId, isCopy, ...ticket },
) => {
  const printer = slipPrinterOf(office);
  const slip = ticketSlip(ticketContent(office, ticket), printer, isCopy);
  return printOnce(office, { printId, subject: ticket.visitId, isCopy, printer, slip });
};

export const printChecklistSlip: ActionHandler<'door.printChecklist'> = (office, { printId, ...list }) => {
  const printer = slipPrinterOf(office);
  const slip = checklistSlip(checklistContent(office, list), printer);
  return printOnce(office, { printId, subject: null, isCopy: false, printer, slip });
};

function slipPrinterOf(office: OfficeContext): SlipPrinter {
  const printer = readTicketPrinter(office.db);
  if (printer.kind === 'dialog') throw new AppError({ code: 'refused', rule: 'print.noPrinter' });
  return printer;
}
