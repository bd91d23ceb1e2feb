import type { PrinterState } from '#shared/domain/print/printer.ts';

/** What is wrong with the ticket printer, as a sentence of its own. */
export const PRINTER_WORDS = {
  offline: 'app.printer.offline',
  coverOpen: 'app.printer.coverOpen',
  paperOut: 'app.printer.paperOut',
  error: 'app.printer.error',
  nearEnd: 'app.printer.nearEnd',
  unknown: 'app.printer.unknown',
  ready: 'app.printer.ready',
} as const satisfies Record<PrinterState, string>;
