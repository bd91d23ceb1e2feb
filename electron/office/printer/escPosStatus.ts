import type { PrinterState } from '#shared/domain/print/printer.ts';

/** DLE EOT n: answered at once, even by a printer that is offline or out of paper. */
export const ASK_PRINTER = Buffer.from([0x10, 0x04, 1]);
export const ASK_OFFLINE_CAUSE = Buffer.from([0x10, 0x04, 2]);
export const ASK_PAPER = Buffer.from([0x10, 0x04, 4]);
/** GS r 1: answered in its turn, so it says that everything before it has been worked off. */
export const ASK_DONE = Buffer.from([0x1d, 0x72, 1]);
/** GS I 67: the model's name, `_` before it and a zero after it. */
export const ASK_MODEL = Buffer.from([0x1d, 0x49, 67]);

/** Answers to the three questions; null where none came. */
export type StatusBytes = {
  readonly printer: number | null;
  readonly cause: number | null;
  readonly paper: number | null;
};

const OFFLINE = 0b0000_1000;
const COVER_OPEN = 0b0000_0100;
const PAPER_STOP = 0b0010_0000;
const ERROR = 0b0100_0000;
const NEAR_END = 0b0000_1100;
const PAPER_END = 0b0110_0000;

/** The worst first: who has opened the cover sees the paper. */
export function stateOf({ printer, cause, paper }: StatusBytes): PrinterState {
  const known = [printer, cause, paper].filter(isStatus);
  if (known.length === 0) return 'unknown';
  const has = (byte: number | null, bits: number): boolean => isStatus(byte) && (byte & bits) !== 0;
  if (has(cause, COVER_OPEN)) return 'coverOpen';
  if (has(paper, PAPER_END) || has(cause, PAPER_STOP)) return 'paperOut';
  if (has(cause, ERROR)) return 'error';
  if (has(printer, OFFLINE)) return 'offline';
  return has(paper, NEAR_END) ? 'nearEnd' : 'ready';
}

/** Fixed bits tell an answer from noise on the line: bits 1 and 4 are set, 0 and 7 are not. */
function isStatus(byte: number | null): byte is number {
  return byte !== null && (byte & 0b1001_0011) === 0b0001_0010;
}
