import { canPrint, type PrinterState } from '#shared/domain/print/printer.ts';
import {
  ASK_DONE,
  ASK_MODEL,
  ASK_OFFLINE_CAUSE,
  ASK_PAPER,
  ASK_PRINTER,
  stateOf,
} from '#electron/office/printer/escPosStatus.ts';
import type { PrinterDriver } from '#electron/office/printer/printerDriver.ts';
import { withPrinterLine, type PrinterLine } from '#electron/office/printer/printerLine.ts';

export type PrinterTimes = {
  readonly connectMs: number;
  /** For an answer that is given at once. */
  readonly answerMs: number;
  /** For paper to come out. */
  readonly printMs: number;
};

export const PRINTER_TIMES: PrinterTimes = { connectMs: 1_500, answerMs: 700, printMs: 6_000 };

/** ESC/POS over TCP, as printers with a network port speak it (port 9100). */
export function networkPrinter(
  address: { readonly host: string; readonly port: number },
  times: PrinterTimes = PRINTER_TIMES,
): PrinterDriver {
  const withLine = <Result>(act: (line: PrinterLine) => Promise<Result>): Promise<Result> =>
    withPrinterLine(address, times.connectMs, act);
  return {
    state: () => withLine((line) => readState(line, times)).catch(() => 'offline'),
    model: () => withLine((line) => line.askText(ASK_MODEL, times.answerMs)).catch(() => null),
    async print(slip) {
      let isSent = false;
      try {
        return await withLine(async (line) => {
          const before = await readState(line, times);
          if (!canPrint(before)) return { outcome: 'failed', state: before };
          isSent = true;
          await line.send(slip);
          return confirm(line, before, times);
        });
      } catch {
        return { outcome: isSent ? 'unclear' : 'failed', state: 'offline' };
      }
    },
  };
}

/** A printer that tells nothing is only believed to have printed; one that stopped on the way is not. */
async function confirm(line: PrinterLine, before: PrinterState, times: PrinterTimes) {
  const isDone = (await line.ask(ASK_DONE, before === 'unknown' ? times.answerMs : times.printMs)) !== null;
  const after = await readState(line, times);
  if (isDone) return { outcome: 'printed', state: after } as const;
  if (before === 'unknown' && after === 'unknown') return { outcome: 'sent', state: after } as const;
  return canPrint(after) && after !== 'unknown'
    ? ({ outcome: 'sent', state: after } as const)
    : ({ outcome: 'unclear', state: after === 'unknown' ? 'offline' : after } as const);
}

async function readState(line: PrinterLine, { answerMs }: PrinterTimes): Promise<PrinterState> {
  const printer = await line.ask(ASK_PRINTER, answerMs);
  // Who does not answer the first question does not know the others either.
  if (printer === null) return 'unknown';
  const cause = await line.ask(ASK_OFFLINE_CAUSE, answerMs);
  return stateOf({ printer, cause, paper: await line.ask(ASK_PAPER, answerMs) });
}
