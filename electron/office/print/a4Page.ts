import type { Content } from 'pdfmake';
import { QUIET } from '#electron/office/print/renderPdf.ts';
import type { Words } from '#electron/office/print/words.ts';

const MARGIN = 36;
/** Width of the text of an A4 page, in points. */
export const A4_WIDTH = 595.3 - 2 * MARGIN;

/** Whole sheets, for lists. */
export function a4Page(content: Content[], footNote: string, words: Words) {
  return {
    pageSize: 'A4' as const,
    pageMargins: [MARGIN, 34, MARGIN, 40] as [number, number, number, number],
    content,
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: footNote },
        { text: pages > 1 ? words('receipt.page', { page, pages }) : '', alignment: 'right' },
      ],
      fontSize: 8,
      color: QUIET,
      margin: [MARGIN, 12, MARGIN, 0],
    }),
  };
}
