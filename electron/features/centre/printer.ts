import { readTicketPrinter, writeTicketPrinter } from '#electron/office/centre.ts';
import type { ActionHandler, CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { testSlip } from '#electron/office/print/slips/testSlip.ts';

export const printerState: QueryHandler<'printer.state'> = async (office) => {
  const printer = readTicketPrinter(office.db);
  if (printer.kind === 'dialog') return { kind: 'dialog', state: 'ready' };
  return { kind: printer.kind, state: await office.printers.driverOf(printer).state() };
};

export const readPrinter: QueryHandler<'printer.settings'> = (office) => {
  const printer = readTicketPrinter(office.db);
  return printer.kind === 'dialog' ? printer : { ...printer, codePages: { ...printer.codePages } };
};

export const changePrinter: CommandHandler<'printer.change'> = (work, printer) => {
  writeTicketPrinter(work.db, printer);
  work.touch('printer', work.commandId);
  work.touch('settings', work.commandId);
  return {};
};

export const testPrinter: ActionHandler<'printer.test'> = async (office, printer) => {
  const driver = office.printers.driverOf(printer);
  const model = await driver.model();
  const result = await driver.print(testSlip(printer, office.centre()?.name ?? '', office.clock.now()));
  return { ...result, model };
};
