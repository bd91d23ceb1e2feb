import { AppError } from '#shared/api/errors.ts';
import { canPrint, type SlipPrinter } from '#shared/domain/print/printer.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { forgetPrints, isOnPaper, printOutcome, savePrint } from '#db/repositories/prints.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { PrintResult } from '#electron/office/printer/printerDriver.ts';

const KEPT_MS = 2 * 24 * 60 * MINUTE_MS;

type Print = {
  readonly printId: string;
  /** What must not be on paper twice without saying so; null when that does no harm. */
  readonly subject: string | null;
  readonly isCopy: boolean;
  readonly printer: SlipPrinter;
  readonly slip: Uint8Array;
};

/**
 * Prints once per id. A repeat returns what came of the first one; one that failed is tried again, because nothing was
 * sent; after one that was interrupted a person has to look.
 */
export function printOnce(office: OfficeContext, print: Print): Promise<PrintResult> {
  return office.printers.once(print.printId, () => printNow(office, print));
}

async function printNow(office: OfficeContext, print: Print): Promise<PrintResult> {
  const { printId, subject, isCopy } = print;
  const { db, clock } = office;
  const driver = office.printers.driverOf(print.printer);
  const before = printOutcome(db, printId);
  if (before !== null && before !== 'failed') {
    return { outcome: before === 'sending' ? 'unclear' : before, state: await driver.state() };
  }
  if (subject !== null && !isCopy && isOnPaper(db, subject)) {
    throw new AppError({ code: 'refused', rule: 'print.alreadyPrinted' });
  }
  forgetPrints(db, clock.now() - KEPT_MS);
  savePrint(db, { id: printId, subject, outcome: 'sending', at: clock.now() });
  const result = await driver.print(print.slip);
  savePrint(db, { id: printId, subject, outcome: result.outcome, at: clock.now() });
  if (!canPrint(result.state)) office.log.warn('ticket printer', { ...result });
  office.publish('printer', []);
  return result;
}
