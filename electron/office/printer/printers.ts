import { assertNever } from '#shared/lib/assertNever.ts';
import type { SlipPrinter } from '#shared/domain/print/printer.ts';
import { networkPrinter } from '#electron/office/printer/networkPrinter.ts';
import type { PrinterDriver, PrintResult } from '#electron/office/printer/printerDriver.ts';
import { spoolerPrinter } from '#electron/office/printer/spooler.ts';

export type Printers = {
  /** The way to this printer; what is asked of printers goes one after another, most take one connection only. */
  driverOf(printer: SlipPrinter): PrinterDriver;
  /** The same print asked for twice at once is one print. */
  once(printId: string, print: () => Promise<PrintResult>): Promise<PrintResult>;
};

export function createPrinters(): Printers {
  let last: Promise<unknown> = Promise.resolve();
  const underWay = new Map<string, Promise<PrintResult>>();

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    driverOf(printer) {
      const driver = driverFor(printer);
      return {
        state: () => inTurn(driver.state),
        model: () => inTurn(driver.model),
        print: (slip) => inTurn(() => driver.print(slip)),
      };
    },
    once(printId, print) {
      const running = underWay.get(printId) ?? print().finally(() => underWay.delete(printId));
      underWay.set(printId, running);
      return running;
    },
  };
}

function driverFor(printer: SlipPrinter): PrinterDriver {
  switch (printer.kind) {
    case 'network':
      return networkPrinter(printer);
    case 'spooler':
      return spoolerPrinter(printer.queue);
    default:
      return assertNever(printer);
  }
}
