import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { CodePages } from '#shared/domain/print/printer.ts';

export type SlipPaper = { readonly columns: number; readonly codePages: CodePages };

/** Lines above the knife, so that the last one is not cut through. */
const FEED_LINES = 4;
const SQUARE = '[ ] ';

/** A paper slip in the making, in ESC/POS. */
export type Slip = {
  centred(text: string): Slip;
  /** Bold and twice as high and wide per step. */
  large(text: string, size: number): Slip;
  heading(text: string): Slip;
  line(text: string): Slip;
  /** Lines to tick off, or with another sign before them; longer ones go on below their words. */
  list(lines: readonly string[], sign?: string): Slip;
  pair(left: string, right: string): Slip;
  rule(): Slip;
  qr(content: string): Slip;
  gap(): Slip;
  /** Cuts it off; the bytes for the printer. */
  end(): Uint8Array;
};

/**
 * Latvian in windows-1257, Russian and Ukrainian in windows-1251: the encoder changes the page where a word needs it, so
 * the centre's name may stay Latvian on a Ukrainian ticket. With `errors: 'strict'` a letter that neither has throws.
 */
export function newSlip({ columns, codePages }: SlipPaper, errors: 'strict' | 'relaxed' = 'relaxed'): Slip {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    errors,
    feedBeforeCut: FEED_LINES,
    codepageMapping: { cp437: 0, windows1257: codePages.baltic, windows1251: codePages.cyrillic },
    codepageCandidates: ['windows1257', 'windows1251'],
  });
  encoder.initialize().codepage('auto');
  const slip: Slip = {
    centred(text) {
      encoder.align('center').line(plain(text)).align('left');
      return slip;
    },
    large(text, size) {
      encoder.align('center').bold(true).size(size, size).line(plain(text));
      encoder.size(1, 1).bold(false).align('left');
      return slip;
    },
    heading(text) {
      encoder.bold(true).line(plain(text)).bold(false);
      return slip;
    },
    line(text) {
      encoder.line(plain(text));
      return slip;
    },
    list(lines, sign = SQUARE) {
      const widths = [{ width: sign.length }, { width: columns - sign.length }];
      encoder.table(
        widths,
        lines.map((text) => [sign, plain(text)]),
      );
      return slip;
    },
    pair(left, right) {
      const rightWidth = Math.min(right.length, Math.floor(columns / 2));
      const widths = [
        { width: columns - rightWidth - 1, marginRight: 1 },
        { width: rightWidth, align: 'right' as const },
      ];
      encoder.table(widths, [[plain(left), plain(right)]]);
      return slip;
    },
    rule() {
      encoder.rule();
      return slip;
    },
    qr(content) {
      encoder.align('center').qrcode(content, { size: 6, errorlevel: 'm' }).align('left');
      return slip;
    },
    gap() {
      encoder.newline();
      return slip;
    },
    end: () => encoder.cut().encode(),
  };
  return slip;
}

/** Amounts come with spaces that must not break; printers have only the plain one. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ').replaceAll('\u2212', '-');
}
