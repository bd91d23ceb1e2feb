import { execFile } from 'node:child_process';
import type { PrinterState } from '#shared/domain/print/printer.ts';
import { canPrint } from '#shared/domain/print/printer.ts';
import type { PrinterDriver } from '#electron/office/printer/printerDriver.ts';

const TIMEOUT_MS = 5_000;

/** A queue of the system's spooler (CUPS on Linux and macOS), which takes the bytes as they are. */
export function spoolerPrinter(queue: string): PrinterDriver {
  const state = async (): Promise<PrinterState> => {
    const listing = await runProgram('lpstat', ['-l', '-p', queue]);
    return listing === null ? 'offline' : stateInListing(listing);
  };
  return {
    state,
    model: () => Promise.resolve(null),
    async print(slip) {
      const before = await state();
      if (!canPrint(before)) return { outcome: 'failed', state: before };
      const isTaken = (await runProgram('lp', ['-d', queue, '-o', 'raw', '-s'], slip)) !== null;
      // Whether paper came out only the spooler knows.
      return isTaken ? { outcome: 'sent', state: before } : { outcome: 'failed', state: 'offline' };
    },
  };
}

/** What `lpstat -l -p` says in the C locale, with the alerts of the printer among it. */
export function stateInListing(listing: string): PrinterState {
  if (/\b(cover|door)-open\b/.test(listing)) return 'coverOpen';
  if (/\bmedia-(empty|needed)\b/.test(listing)) return 'paperOut';
  if (/\b(offline-report|connecting-to-device|timed-out)\b/.test(listing)) return 'offline';
  if (/^printer \S+ (disabled|now stopped)/m.test(listing)) return 'offline';
  return /\bmedia-low\b/.test(listing) ? 'nearEnd' : 'ready';
}

/** Null when it failed or is not there. */
function runProgram(program: string, args: readonly string[], input?: Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { env: { ...process.env, LC_ALL: 'C' }, timeout: TIMEOUT_MS },
      (error, output) => resolve(error ? null : output),
    );
    // A program that is not there takes no input; the callback says so.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
