import type { Content } from 'pdfmake';
import { quiet } from '#electron/office/print/blocks.ts';
import { INK } from '#electron/office/print/look.ts';
import { isDrawing, viewBoxOf } from '#shared/lib/drawing.ts';

/** A signature that was written on a screen; the path is SVG path data. */
export type DrawnSignature = { readonly path: string; readonly alt: string };

type Place = { readonly text: string; readonly drawn?: DrawnSignature | undefined };

const MOST_WIDTH = 190;
const HEIGHT = 34;
const GAP = 30;

/** Lines to sign on, each with what is written there, and over it the signature that there is already. */
export function signatures(places: readonly Place[], pageWidth: number): Content {
  const width = Math.min(MOST_WIDTH, (pageWidth - GAP * (places.length - 1)) / places.length);
  return {
    columns: places.map(({ text, drawn }) => ({
      stack: [...lineContent(drawn, width), quiet(text, { margin: [0, 3, 0, 8] })],
    })),
    columnGap: GAP,
    unbreakable: true,
  };
}

function lineContent(drawn: DrawnSignature | undefined, width: number): Content[] {
  const line = (y: number): Content => ({
    canvas: [{ type: 'line' as const, x1: 0, y1: y, x2: width, y2: y, lineWidth: 0.6 }],
  });
  if (!drawn || !isDrawing(drawn.path)) return [line(HEIGHT)];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(drawn.path)}" preserveAspectRatio="xMinYMax meet">` +
    `<path fill="none" stroke="${INK}" stroke-width="2" stroke-linecap="round" d="${drawn.path}"/></svg>`;
  const picture = { svg, alt: drawn.alt, width, height: HEIGHT };
  return [picture, line(0)];
}
