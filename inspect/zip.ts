import { Readable } from 'node:stream';
import { fromBuffer, fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { refusedFile } from '#inspect/refuse.ts';
import type { ReadableFile } from '#inspect/readableFile.ts';

/** A container holds a few papers; thousands are made to harm. */
const MOST_ENTRIES = 500;
/** Unpacked, all together. */
const MOST_UNPACKED_BYTES = 1024 * 1024 * 1024;
const READ_BYTES = 256 * 1024;

export type OpenZip = {
  readonly entries: readonly Entry[];
  /** A piece at a time; fails where an entry is larger than it says. */
  read(entry: Entry): Promise<AsyncIterable<Buffer>>;
};

/** @throws AppError refused: damaged, or too much in it */
export function openZip(source: ReadableFile | Buffer): Promise<OpenZip> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(refusedFile('attachment.damaged'));
    const opened = (error: Error | null, zip: ZipFile): void => {
      if (error) return refuse();
      const entries: Entry[] = [];
      let unpacked = 0;
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        unpacked += entry.uncompressedSize;
        if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES) return refuse();
        zip.readEntry();
      });
      zip.on('error', refuse);
      zip.on('end', () => resolve({ entries, read: (entry) => readEntry(zip, entry) }));
      zip.readEntry();
    };
    const options = { lazyEntries: true, autoClose: false };
    if (Buffer.isBuffer(source)) fromBuffer(source, options, opened);
    else fromRandomAccessReader(new SealedReader(source), source.bytes, options, opened);
  });
}

function readEntry(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(refusedFile('attachment.damaged'));
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(refusedFile('attachment.damaged'));
      else resolve(whole(stream));
    });
  });
}

/** What is packed wrongly, or larger than it says, is noticed only while it is read. */
async function* whole(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch {
    throw refusedFile('attachment.damaged');
  }
}

/** Reads anywhere in a file that lies sealed, without ever unsealing all of it. */
class SealedReader extends RandomAccessReader {
  readonly #file: ReadableFile;

  constructor(file: ReadableFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#file, start, end));
  }
}

async function* pieces(file: ReadableFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += READ_BYTES) yield await file.read(at, Math.min(end, at + READ_BYTES));
}
