import type { Content } from 'pdfmake';
import type { TableLayout } from '#electron/office/print/drawing.ts';
import { ACCENT, BODY_SIZE, HAIRLINE, QUIET } from '#electron/office/print/look.ts';
import type { Tag } from '#electron/office/print/structure.ts';

/** How a text looks; sizes and margins in points. */
export type Look = {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly lineHeight?: number;
  readonly characterSpacing?: number;
  readonly margin?: [left: number, top: number, right: number, bottom: number];
  readonly noWrap?: boolean;
};

const BOX_SIZE = 8.5;

/** A text that a screen reader reads as one element. */
export function tagged(text: string, tag: Tag, look: Look = {}): Content {
  const inline = { text, tag };
  return { text: [inline], ...look };
}

export function paragraph(text: string, look: Look = {}): Content {
  return tagged(text, { role: 'P' }, look);
}

export function quiet(text: string, look: Look = {}): Content {
  return paragraph(text, { color: QUIET, fontSize: 8.5, ...look });
}

export function title(text: string, look: Look = {}): Content {
  return tagged(text, { role: 'H1' }, { fontSize: 15, bold: true, ...look });
}

export function section(text: string, look: Look = {}): Content {
  return tagged(
    text,
    { role: 'H2' },
    { fontSize: 9.5, bold: true, color: ACCENT, margin: [0, 0, 0, 3], ...look },
  );
}

export function rule(width: number, gap: number, color = HAIRLINE): Content {
  const line = { type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: color };
  return { canvas: [line], margin: [0, gap, 0, gap] };
}

export type Box = 'empty' | 'ticked' | 'bullet';

/** A list; the box is drawn, because its meaning is in the heading above. */
export function list(items: readonly string[], box: Box, look: Look = {}): Content {
  const list: Tag = { role: 'L' };
  const fontSize = look.fontSize ?? BODY_SIZE;
  const besideFirstLine: [number, number, number, number] = [0, fontSize * 0.55 - BOX_SIZE / 2 + 1.5, 0, 0];
  return {
    stack: items.map((item) => ({
      columns: [
        { width: 15, canvas: [...drawnBox(box)], margin: besideFirstLine },
        {
          width: '*',
          stack: [
            tagged(item, { role: 'LBody', parent: { role: 'LI', parent: list } }, { ...look, fontSize }),
          ],
        },
      ],
      columnGap: 0,
      margin: [0, 0, 0, 2.5],
    })),
  };
}

/** Facts in two calm columns, read aloud as label, then value. */
export function facts(
  rows: readonly (readonly [label: string, ...values: Content[]])[],
  labelWidth: number,
): Content {
  return {
    stack: rows.map(([label, ...values]) => ({
      columns: [
        { width: labelWidth, stack: [paragraph(label, { color: QUIET })] },
        { width: '*', stack: values },
      ],
      columnGap: 10,
      margin: [0, 0, 0, 3.5],
    })),
    fontSize: 9,
  };
}

/** Rows of two cells with a thin line between them. */
export function rows(cells: readonly (readonly [left: string, right: string])[], isBold = false): Content {
  const table: Tag = { role: 'Table' };
  return {
    table: {
      widths: ['*', 'auto'],
      body: cells.map(([left, right]) => {
        const row: Tag = { role: 'TR', parent: table };
        return [
          tagged(left, { role: 'TH', parent: row }),
          tagged(right, { role: 'TD', parent: row }, { alignment: 'right', bold: isBold, noWrap: true }),
        ];
      }),
    },
    layout: 'rows' satisfies TableLayout,
  };
}

type PrintColumn = {
  readonly title: string;
  readonly width: 'auto' | '*';
  readonly isNumber?: boolean;
};

/** A table whose head is repeated on every page. */
export function table(columns: readonly PrintColumn[], body: readonly (readonly string[])[]): Content {
  const whole: Tag = { role: 'Table' };
  const row = (texts: readonly string[], role: 'TH' | 'TD', look: Look): Content[] => {
    const parent: Tag = { role: 'TR', parent: whole };
    return texts.map((text, index) =>
      tagged(text, { role, parent }, { ...look, alignment: columns[index]?.isNumber ? 'right' : 'left' }),
    );
  };
  const titles = columns.map((column) => column.title);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        row(titles, 'TH', { fontSize: 8, bold: true, color: QUIET }),
        ...body.map((texts) => row(texts, 'TD', { fontSize: 8.5 })),
      ],
    },
    layout: 'columns' satisfies TableLayout,
  };
}

function drawnBox(box: Box) {
  const square = {
    type: 'rect' as const,
    x: 0,
    y: 0,
    w: BOX_SIZE,
    h: BOX_SIZE,
    r: 1.5,
    lineWidth: 0.9,
    lineColor: QUIET,
  };
  const tick = {
    type: 'polyline' as const,
    points: [
      { x: 1.9, y: 4.4 },
      { x: 3.7, y: 6.3 },
      { x: 6.9, y: 2.3 },
    ],
    lineWidth: 1.3,
    lineColor: ACCENT,
  };
  const dot = { type: 'ellipse' as const, x: 3, y: 4.2, r1: 1.6, r2: 1.6, color: ACCENT };
  if (box === 'bullet') return [dot];
  return box === 'ticked' ? [square, tick] : [square];
}
