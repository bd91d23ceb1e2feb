import type { Content } from 'pdfmake';
import { paragraph, quiet } from '#electron/office/print/blocks.ts';
import type { TableLayout } from '#electron/office/print/drawing.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { wordsIn, type Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

export type SlipsPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly tickets: readonly string[];
};

const COLUMNS = 3;
const ROWS = 8;
/** As many as one A4 sheet has, cut along the lines. */
export const SLIPS_ON_SHEET = COLUMNS * ROWS;
const ROW_HEIGHT = 92;

export async function slipsPdf({ language, centreName, tickets }: SlipsPrint): Promise<Buffer> {
  const words = wordsIn(language);
  const rows = Array.from({ length: Math.ceil(tickets.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column): Content => {
      const ticket = tickets[row * COLUMNS + column];
      return ticket === undefined ? { text: '' } : slip(ticket, centreName, words);
    }),
  );
  const content: Content[] = [
    {
      table: { widths: Array.from({ length: COLUMNS }, () => '*'), heights: ROW_HEIGHT, body: rows },
      layout: 'cutLines' satisfies TableLayout,
    },
  ];
  return renderPdf({ pageSize: 'A4', pageMargins: 24, content }, words('receipt.slips.title'), language);
}

/** The number, and two lines to write on by hand: when, and what for. */
function slip(ticket: string, centreName: string, words: Words): Content {
  return {
    stack: [
      quiet(centreName, { fontSize: 7.5 }),
      paragraph(ticket, { fontSize: 30, bold: true, lineHeight: 1 }),
      paragraph(`${words('receipt.slips.time')} ________`, { margin: [0, 2, 0, 5] }),
      paragraph(`${words('receipt.slips.matter')} ______________`),
    ],
    margin: [6, 5, 4, 2],
  };
}
