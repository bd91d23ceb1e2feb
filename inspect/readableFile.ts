import { PIECE_BYTES } from '#shared/attachments/sealedLayout.ts';

/** A file of which any part can be read, however it lies on the disk. */
export type ReadableFile = {
  readonly bytes: number;
  /** Plain bytes from `start` to before `end`. */
  read(start: number, end: number): Promise<Buffer>;
};

/** The whole file, a piece at a time. */
export async function* piecesOf(file: ReadableFile): AsyncGenerator<Buffer> {
  for (let start = 0; start < file.bytes; start += PIECE_BYTES) {
    yield await file.read(start, Math.min(start + PIECE_BYTES, file.bytes));
  }
}
