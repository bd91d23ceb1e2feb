import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { inPieces } from '#shared/attachments/inPieces.ts';
import {
  PIECE_BYTES,
  pieceBytes,
  pieceCount,
  pieceIv,
  pieceLabel,
  SEALED_PIECE_BYTES,
  TAG_BYTES,
} from '#shared/attachments/sealedLayout.ts';
import { piecesOf, type ReadableFile } from '#inspect/readableFile.ts';

const CIPHER = 'aes-256-gcm';
/** Random bytes at the beginning of the file, from which together with the office's key the file's own key follows. */
const SALT_BYTES = 32;

/** More or fewer bytes came than were announced: the file is not whole. */
export class WrongLengthError extends Error {}

/**
 * Writes what comes to `file`, sealed piece by piece; never more than a piece is in memory, and nothing readable
 * reaches the disk. The file is on the disk when this resolves.
 * @returns SHA-256 of the plain bytes, in hex
 * @throws WrongLengthError
 */
export async function writeSealedFile(
  file: string,
  officeKey: Buffer,
  source: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = fileKey(officeKey, salt);
  const hash = createHash('sha256');
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    await handle.write(salt);
    let written = 0;
    for await (const piece of inPieces(source)) {
      if (written + piece.length > bytes) throw new WrongLengthError();
      hash.update(piece);
      const index = written / PIECE_BYTES;
      await handle.write(seal(key, piece, bytes, index));
      written += piece.length;
    }
    if (written !== bytes) throw new WrongLengthError();
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** A sealed file, opened for reading anywhere in it; that throws where a piece was altered. */
export type SealedFile = ReadableFile & { close(): Promise<void> };

/** The whole file, closed when its reader is through or has had enough. */
export async function* piecesAndClose(file: SealedFile): AsyncGenerator<Buffer> {
  try {
    yield* piecesOf(file);
  } finally {
    await file.close();
  }
}

export async function openSealedFile(file: string, officeKey: Buffer, bytes: number): Promise<SealedFile> {
  const handle = await fs.open(file, 'r');
  try {
    const key = fileKey(officeKey, await readAt(handle, 0, SALT_BYTES));
    return {
      bytes,
      async read(start, end) {
        const last = Math.min(end, bytes);
        const read = Buffer.allocUnsafe(Math.max(0, last - start));
        for (let index = Math.floor(start / PIECE_BYTES); index * PIECE_BYTES < last; index += 1) {
          const size = pieceBytes(bytes, index) + TAG_BYTES;
          const sealed = await readAt(handle, SALT_BYTES + index * SEALED_PIECE_BYTES, size);
          const from = index * PIECE_BYTES;
          const plain = unseal(key, sealed, bytes, index);
          plain.copy(read, Math.max(0, from - start), Math.max(0, start - from), last - from);
        }
        return read;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * SHA-256 of the plain bytes in hex, from the bytes of the sealed file in parts of any size; a part is not used any more
 * when the next one is asked for.
 * @throws when a piece was altered, or it is not exactly that long
 */
export function hashOfSealed(sealed: Iterable<Buffer>, officeKey: Buffer, bytes: number): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(SEALED_PIECE_BYTES);
  let key: Buffer | null = null;
  let index = 0;
  let filled = 0;
  for (const part of sealed) {
    for (let at = 0; at < part.length;) {
      if (index === pieceCount(bytes)) throw new WrongLengthError();
      const size = key ? pieceBytes(bytes, index) + TAG_BYTES : SALT_BYTES;
      const copied = part.copy(buffer, filled, at, at + size - filled);
      at += copied;
      filled += copied;
      if (filled < size) continue;
      filled = 0;
      if (key) {
        hash.update(unseal(key, buffer.subarray(0, size), bytes, index));
        index += 1;
      } else {
        key = fileKey(officeKey, buffer.subarray(0, size));
      }
    }
  }
  if (index < pieceCount(bytes)) throw new WrongLengthError();
  return hash.digest('hex');
}

function fileKey(officeKey: Buffer, salt: Buffer): Buffer {
  return createHmac('sha256', officeKey).update(salt).digest();
}

function seal(key: Buffer, piece: Uint8Array, bytes: number, index: number): Buffer {
  const cipher = createCipheriv(CIPHER, key, pieceIv(index)).setAAD(pieceLabel(bytes, index));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, sealed: Buffer, bytes: number, index: number): Buffer {
  const decipher = createDecipheriv(CIPHER, key, pieceIv(index)).setAAD(pieceLabel(bytes, index));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  // This cipher keeps nothing back; it throws here when a byte is not as it was sealed.
  decipher.final();
  return plain;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new WrongLengthError();
  return buffer;
}
