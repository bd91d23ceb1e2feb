import type { Content } from 'pdfmake';
import { QUIET } from '#electron/office/print/renderPdf.ts';
import type { Words } from '#electron/office/print/words.ts';

const MARGIN = 30;
/** Width of the text of an A5 page, in points. */
export const A5_WIDTH = 419.5 - 2 * MARGIN;

/** Half a sheet: enough for one page in every language, and it fits into a document wallet. */
export function a5Page(content: Content[], footNote: string, words: Words) {
  return {
    pageSize: 'A5' as const,
    pageMargins: [MARGIN, 26, MARGIN, 32] as [number, number, number, number],
    content,
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: footNote },
        { text: pages > 1 ? words('receipt.page', { page, pages }) : '', alignment: 'right' },
      ],
      fontSize: 7.5,
      color: QUIET,
      margin: [MARGIN, 8, MARGIN, 0],
    }),
  };
}
