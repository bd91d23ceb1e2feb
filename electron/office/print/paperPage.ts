import type { Content } from 'pdfmake';
import type { Page } from '#electron/office/print/drawing.ts';
import type { Words } from '#electron/office/print/words.ts';

type Sheet = {
  readonly pageSize: 'A4' | 'A5';
  /** In points, as everything here. */
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
  /** Between the text and the foot. */
  readonly footGap: number;
  readonly footSize: number;
};

const SIDES = { a5: 30, a4: 36, letter: 62 } as const;

const SHEETS = {
  /** Half a sheet: enough for one page in every language, and it fits into a document wallet. */
  a5: { pageSize: 'A5', margins: { side: SIDES.a5, top: 26, bottom: 32 }, footGap: 8, footSize: 7.5 },
  /** Whole sheets, for lists. */
  a4: { pageSize: 'A4', margins: { side: SIDES.a4, top: 34, bottom: 40 }, footGap: 12, footSize: 8 },
  /** A whole sheet with wide margins, to be signed, posted or attached. */
  letter: { pageSize: 'A4', margins: { side: SIDES.letter, top: 56, bottom: 56 }, footGap: 16, footSize: 8 },
} as const satisfies Record<string, Sheet>;

const A4_PAPER = 595.3;
const A5_PAPER = 419.5;
/** Width of the text. */
export const A5_WIDTH = A5_PAPER - 2 * SIDES.a5;
export const A4_WIDTH = A4_PAPER - 2 * SIDES.a4;
export const LETTER_WIDTH = A4_PAPER - 2 * SIDES.letter;

/** The content on sheets of this kind; the foot says the note, and which page it is where there are several. */
export function paperPage(
  sheet: keyof typeof SHEETS,
  content: Content[],
  footNote: string,
  words: Words,
): Page {
  const { pageSize, margins, footGap, footSize }: Sheet = SHEETS[sheet];
  const { side, top, bottom } = margins;
  return {
    pageSize,
    pageMargins: [side, top, side, bottom],
    content,
    foot: {
      note: footNote,
      pageOf: words('receipt.page', { page: '{page}', pages: '{pages}' }),
      fontSize: footSize,
      margin: [side, footGap, side, 0],
    },
  };
}
