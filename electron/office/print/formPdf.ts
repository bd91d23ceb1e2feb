import type { Content } from 'pdfmake';
import { A4_WIDTH, a4Page } from '#electron/office/print/a4Page.ts';
import { facts, list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import type { PaperRow, PaperSection } from '#electron/office/print/paperForm.ts';
import { ACCENT, QUIET, renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type FormPrint = {
  readonly centreName: string;
  readonly ownerName: string;
  readonly serviceName: string;
  readonly clientName: string;
  readonly sections: readonly PaperSection[];
  readonly printedAt: EpochMs;
};

const LABEL_WIDTH = 190;
const VALUE_WIDTH = A4_WIDTH - LABEL_WIDTH - 10;
const LINE_HEIGHT = 20;
const SIGNATURE_WIDTH = 220;

/** A request on paper, filled in as far as it is known, to be finished and signed with a pen; in the state language. */
export async function formPdf(print: FormPrint): Promise<Buffer> {
  const words = wordsIn('lv');
  const content: Content[] = [
    quiet(print.centreName),
    title(print.serviceName),
    quiet(words('receipt.form.to', { owner: print.ownerName })),
    rule(A4_WIDTH, 8, ACCENT),
    facts(
      [
        [words('receipt.receipt.client'), paragraph(print.clientName)],
        // Written by the client's own hand: the code is not handed around on paper.
        [words('receipt.form.code'), lines(1)],
      ],
      LABEL_WIDTH,
    ),
    ...print.sections.flatMap((part) => [
      section(part.title, { margin: [0, 10, 0, 4] }),
      // A question and the room for its answer stay on one page.
      ...part.rows.map((row): Content => ({ stack: [rowContent(row)], unbreakable: true })),
    ]),
    ...toSign(words),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  return renderPdf(a4Page(content, footNote, words), print.serviceName, 'lv');
}

function rowContent(row: PaperRow): Content {
  switch (row.kind) {
    case 'answer':
      return facts([[row.label, paragraph(row.value, { bold: true })]], LABEL_WIDTH);
    case 'line':
      return facts([[row.label, lines(row.lines)]], LABEL_WIDTH);
    case 'boxes':
      return facts(
        [[row.label, ...row.options.map(({ label, isTicked }) => box(label, isTicked))]],
        LABEL_WIDTH,
      );
    case 'statement':
      return box(row.label, row.isTicked);
  }
}

function box(label: string, isTicked: boolean): Content {
  return list([label], isTicked ? 'ticked' : 'empty', { fontSize: 9 });
}

function lines(count: number): Content {
  return {
    canvas: Array.from({ length: count }, (_, index) => {
      const y = LINE_HEIGHT * (index + 1) - 6;
      return {
        type: 'line' as const,
        x1: 0,
        y1: y,
        x2: VALUE_WIDTH,
        y2: y,
        lineWidth: 0.6,
        lineColor: QUIET,
      };
    }),
    margin: [0, 0, 0, 4],
  };
}

function toSign(words: Words): Content[] {
  const y = 34;
  const place = (text: string): Content => ({
    stack: [
      { canvas: [{ type: 'line' as const, x1: 0, y1: y, x2: SIGNATURE_WIDTH, y2: y, lineWidth: 0.6 }] },
      quiet(text, { margin: [0, 3, 0, 0] }),
    ],
  });
  return [
    {
      columns: [place(words('receipt.form.date')), place(words('receipt.form.signature'))],
      columnGap: 30,
      unbreakable: true,
    },
    quiet(words('receipt.form.next'), { margin: [0, 14, 0, 0] }),
  ];
}
