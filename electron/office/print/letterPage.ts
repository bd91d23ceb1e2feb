import type { Content } from 'pdfmake';
import { QUIET } from '#electron/office/print/renderPdf.ts';
import type { Words } from '#electron/office/print/words.ts';

const MARGIN = 62;
/** Width of the text of a letter, in points. */
export const LETTER_WIDTH = 595.3 - 2 * MARGIN;

/** A whole sheet with wide margins, to be signed, posted or attached. */
export function letterPage(content: Content[], footNote: string, words: Words) {
  return {
    pageSize: 'A4' as const,
    pageMargins: [MARGIN, 56, MARGIN, 56] as [number, number, number, number],
    content,
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: footNote },
        { text: pages > 1 ? words('receipt.page', { page, pages }) : '', alignment: 'right' },
      ],
      fontSize: 8,
      color: QUIET,
      margin: [MARGIN, 16, MARGIN, 0],
    }),
  };
}
