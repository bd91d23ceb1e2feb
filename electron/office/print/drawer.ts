import { Worker } from 'node:worker_threads';
import type { Drawing } from '#electron/office/print/drawing.ts';
import type { Drawn, ToDraw } from '#electron/office/print/drawingThread.ts';

type Draw = (drawing: Drawing) => Promise<Buffer>;
type Waiting = {
  readonly drawing: Drawing;
  resolve(pdf: Buffer | Promise<Buffer>): void;
  reject(error: unknown): void;
};

/**
 * Draws in a thread of its own. A paper is a long calculation, on a slow or busy computer one of seconds; while the office
 * made it, no counter was answered.
 * @param drawHere for what the thread leaves undone: where none can be had, papers come all the same
 */
export function createDrawer(threadFile: URL, drawHere: Draw): Draw {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  /** Null until one has answered, or ended before it did: the next would end, too. */
  let isThreadUsable: boolean | null = null;
  let lastId = 0;

  const answer = (drawn: Drawn): void => {
    isThreadUsable = true;
    const asked = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    // An office that closes does not wait for a thread without work.
    if (waiting.size === 0) thread?.unref();
    if ('pdf' in drawn)
      asked?.resolve(Buffer.from(drawn.pdf.buffer, drawn.pdf.byteOffset, drawn.pdf.byteLength));
    else asked?.reject(drawn.error);
  };
  const goOnHere = (): void => {
    thread = null;
    isThreadUsable ??= false;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { drawing, resolve } of left) resolve(drawHere(drawing));
  };
  const begin = (): Worker => {
    const begun = new Worker(threadFile);
    begun.on('message', answer);
    begun.once('error', (error) =>
      process.emitWarning(`papers are drawn without a thread: ${String(error)}`),
    );
    begun.once('exit', goOnHere);
    return begun;
  };

  return async (drawing) => {
    if (isThreadUsable === false) return drawHere(drawing);
    return new Promise<Buffer>((resolve, reject) => {
      thread ??= begin();
      const id = ++lastId;
      const message: ToDraw = { id, drawing };
      thread.postMessage(message);
      thread.ref();
      waiting.set(id, { drawing, resolve, reject });
    });
  };
}
