import type { Content } from 'pdfmake';
import { quiet } from '#electron/office/print/blocks.ts';

const WIDTH = 190;
const HEIGHT = 34;

/** Lines to sign on, each with what is written there. */
export function signatures(texts: readonly string[]): Content {
  return {
    columns: texts.map((text) => ({
      stack: [
        {
          canvas: [{ type: 'line' as const, x1: 0, y1: HEIGHT, x2: WIDTH, y2: HEIGHT, lineWidth: 0.6 }],
        },
        quiet(text, { margin: [0, 3, 0, 8] }),
      ],
    })),
    columnGap: 30,
    unbreakable: true,
  };
}
