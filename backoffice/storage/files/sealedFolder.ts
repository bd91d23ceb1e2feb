import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ReadableFile } from '#inspect/readableFile.ts';
import { inPieces } from '#shared/attachments/inPieces.ts';
import {
  PIECE_BYTES,
  pieceBytes,
  pieceCount,
  pieceIv,
  pieceLabel,
  resumableBytes,
  SEALED_PIECE_BYTES,
  TAG_BYTES,
} from '#shared/attachments/sealedLayout.ts';

const CIPHER = 'aes-256-gcm';

/** A file in the folder: where it lies and the key that belongs to it alone. */
export type FilePlace = {
  readonly centreId: string;
  readonly hash: string;
  readonly bytes: number;
  readonly key: Buffer;
};

/** The folder of files that devices send. What arrives is sealed before it reaches the disk. */
export class SealedFolder {
  readonly #folder: string;
  /** Files that are being read through just now. */
  readonly #reading = new Map<string, Promise<boolean>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Plain bytes that are safely here; what was written beyond the last whole piece is sent again. */
  async arrivedBytes(place: FilePlace): Promise<number> {
    try {
      return resumableBytes(place.bytes, (await fs.stat(this.#fileOf(place))).size);
    } catch {
      return 0;
    }
  }

  /**
   * Writes what comes, from `offset` on, which must be the beginning of a piece. A connection that breaks costs at
   * most one piece.
   * @returns plain bytes that are safely here now
   */
  async append(place: FilePlace, offset: number, source: AsyncIterable<Uint8Array>): Promise<number> {
    const file = this.#fileOf(place);
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await fs.open(file, offset === 0 ? 'w' : 'r+', 0o600);
    let piece = Math.floor(offset / PIECE_BYTES);
    try {
      for await (const plain of inPieces(source)) {
        // A beginning of a piece, left by a line that broke: only the file's last piece is short.
        if (piece >= pieceCount(place.bytes) || plain.length !== pieceBytes(place.bytes, piece)) break;
        await handle.write(seal(place, plain, piece), 0, null, piece * SEALED_PIECE_BYTES);
        piece += 1;
      }
    } finally {
      await handle.sync();
      await handle.close();
    }
    return Math.min(place.bytes, piece * PIECE_BYTES);
  }

  /** A piece at a time. @throws when a piece was altered or is missing */
  async *read(place: FilePlace): AsyncGenerator<Buffer> {
    const handle = await fs.open(this.#fileOf(place), 'r');
    try {
      for (let piece = 0; piece < pieceCount(place.bytes); piece += 1) {
        yield unseal(place, await readPiece(handle, place, piece), piece);
      }
    } finally {
      await handle.close();
    }
  }

  /** Any part of it. @throws when a piece that is read was altered or is missing */
  async open(place: FilePlace): Promise<ReadableFile & { close(): Promise<void> }> {
    const handle = await fs.open(this.#fileOf(place), 'r');
    const { bytes } = place;
    return {
      bytes,
      async read(start, end) {
        const last = Math.min(end, bytes);
        const parts: Buffer[] = [];
        for (let piece = Math.floor(start / PIECE_BYTES); piece * PIECE_BYTES < last; piece += 1) {
          const plain = unseal(place, await readPiece(handle, place, piece), piece);
          const from = piece * PIECE_BYTES;
          parts.push(plain.subarray(Math.max(0, start - from), last - from));
        }
        return Buffer.concat(parts);
      },
      close: () => handle.close(),
    };
  }

  /**
   * False where it is not what it was sent as. However often a device asks meanwhile, because its line broke before the
   * answer came, the file is read through once: else every question would make the answer later.
   */
  async isTrue(place: FilePlace): Promise<boolean> {
    const file = this.#fileOf(place);
    const reading = this.#reading.get(file);
    if (reading) return reading;
    const begun = this.#readThrough(place).finally(() => this.#reading.delete(file));
    this.#reading.set(file, begun);
    return begun;
  }

  async #readThrough(place: FilePlace): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const plain of this.read(place)) hash.update(plain);
    } catch {
      return false;
    }
    return hash.digest('hex') === place.hash;
  }

  async remove(place: Pick<FilePlace, 'centreId' | 'hash'>): Promise<void> {
    await fs.rm(this.#fileOf(place), { force: true });
  }

  #fileOf({ centreId, hash }: Pick<FilePlace, 'centreId' | 'hash'>): string {
    return path.join(this.#folder, centreId, hash.slice(0, 2), hash);
  }
}

function seal({ key, bytes }: FilePlace, plain: Uint8Array, piece: number): Buffer {
  const cipher = createCipheriv(CIPHER, key, pieceIv(piece)).setAAD(pieceLabel(bytes, piece));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal({ key, bytes }: FilePlace, sealed: Buffer, piece: number): Buffer {
  const decipher = createDecipheriv(CIPHER, key, pieceIv(piece)).setAAD(pieceLabel(bytes, piece));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
}

async function readPiece(handle: FileHandle, { bytes }: FilePlace, piece: number): Promise<Buffer> {
  const length = pieceBytes(bytes, piece) + TAG_BYTES;
  const { buffer, bytesRead } = await handle.read(
    Buffer.alloc(length),
    0,
    length,
    piece * SEALED_PIECE_BYTES,
  );
  if (bytesRead !== length) throw new Error('the file is shorter than it should be');
  return buffer;
}
