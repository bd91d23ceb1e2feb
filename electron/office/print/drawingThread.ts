// The thread in which papers are drawn.
import { parentPort } from 'node:worker_threads';
import { drawPdf } from '#electron/office/print/drawPdf.ts';
import type { Drawing } from '#electron/office/print/drawing.ts';

export type ToDraw = { readonly id: number; readonly drawing: Drawing };
export type Drawn = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly error: unknown });

parentPort?.on('message', ({ id, drawing }: ToDraw) => {
  const tell = (drawn: Drawn): void => parentPort?.postMessage(drawn);
  drawPdf(drawing).then(
    (pdf) => tell({ id, pdf }),
    (error: unknown) => tell({ id, error }),
  );
});

export { drawPdf };
