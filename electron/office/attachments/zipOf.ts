import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export type PackedFile = {
  /** Path in the pack; see `packedName`. */
  readonly path: string;
  /** Asked for when its turn has come. */
  pieces(): AsyncIterable<Uint8Array>;
};

/** A ZIP, made while it is read: never more than a piece of a file is in memory, and nothing reaches the disk. */
export async function* zipOf(files: readonly PackedFile[], madeAt: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  // Yazl's own type leaves out what every stream of Node has.
  const output = zip.outputStream as Readable;
  let source: Readable | null = null;
  zip.once('error', (error: Error) => output.destroy(error));
  for (const { path, pieces } of files) {
    // PDF and pictures are packed already.
    zip.addReadStreamLazy(path, { mtime: madeAt, compress: false }, (give) => {
      source = Readable.from(pieces(), { objectMode: false });
      source.once('error', (error) => output.destroy(error));
      give(null, source);
    });
  }
  zip.end();
  try {
    for await (const piece of output) yield piece as Buffer;
  } finally {
    // Whoever reads has gone away in the middle: nothing else would close the file under way.
    (source as Readable | null)?.destroy();
  }
}

/** What no system takes in the name of a file. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;
const LONGEST_NAME = 120;

/** A name that people gave as one part of a path, on every system. */
export function packedName(name: string): string {
  const fit = name.replace(UNFIT, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return [...fit].slice(0, LONGEST_NAME).join('') || '_';
}
