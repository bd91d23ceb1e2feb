import type { Content } from 'pdfmake';
import { facts, list, paragraph, section } from '#electron/office/print/blocks.ts';
import type { PaperRow, PaperSection } from '#electron/office/print/paperForm.ts';
import { QUIET } from '#electron/office/print/look.ts';

type Ground = { readonly width: number; readonly labelWidth: number };

const LINE_HEIGHT = 20;

/** The questions of a form to be finished with a pen. */
export function questionsContent(sections: readonly PaperSection[], ground: Ground): Content[] {
  return sections.flatMap((part) => [
    section(part.title, { margin: [0, 10, 0, 4] }),
    // A question and the room for its answer stay on one page.
    ...part.rows.map((row): Content => ({ stack: [rowContent(row, ground)], unbreakable: true })),
  ]);
}

export function handLines(count: number, { width, labelWidth }: Ground): Content {
  return {
    canvas: Array.from({ length: count }, (_, index) => {
      const y = LINE_HEIGHT * (index + 1) - 6;
      return {
        type: 'line' as const,
        x1: 0,
        y1: y,
        x2: width - labelWidth - 10,
        y2: y,
        lineWidth: 0.6,
        lineColor: QUIET,
      };
    }),
    margin: [0, 0, 0, 4],
  };
}

function rowContent(row: PaperRow, ground: Ground): Content {
  const { labelWidth } = ground;
  switch (row.kind) {
    case 'answer':
      return facts([[row.label, paragraph(row.value, { bold: true })]], labelWidth);
    case 'line':
      return facts([[row.label, handLines(row.lines, ground)]], labelWidth);
    case 'boxes':
      return facts(
        [[row.label, ...row.options.map(({ label, isTicked }) => box(label, isTicked))]],
        labelWidth,
      );
    case 'statement':
      return box(row.label, row.isTicked);
  }
}

function box(label: string, isTicked: boolean): Content {
  return list([label], isTicked ? 'ticked' : 'empty', { fontSize: 9 });
}
