import type { PrinterState, PrintOutcome } from '#shared/domain/print/printer.ts';

export type PrintResult = { readonly outcome: PrintOutcome; readonly state: PrinterState };

/** One way to a ticket printer. Nothing here throws: what went wrong is in the answer. */
export type PrinterDriver = {
  state(): Promise<PrinterState>;
  /** What it says it is; null when it does not tell. */
  model(): Promise<string | null>;
  print(slip: Uint8Array): Promise<PrintResult>;
};
