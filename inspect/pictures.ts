import { refusedFile } from '#inspect/refuse.ts';
import type { ReadableFile } from '#inspect/readableFile.ts';

/** An A2 sheet at 600 dots an inch; unpacked, more would not fit into the memory of the screens that show it. */
const MOST_PIXELS = 150_000_000;
/** Where the size of a picture must have been said. */
const HEAD_BYTES = 1024 * 1024;
/** Cameras write something of their own after the end. */
const TAIL_BYTES = 64 * 1024;

/** @throws AppError refused: cut off, or larger than any paper */
export async function inspectPicture(file: ReadableFile, kind: 'jpeg' | 'png'): Promise<void> {
  const head = await file.read(0, Math.min(HEAD_BYTES, file.bytes));
  const tail = await file.read(Math.max(0, file.bytes - TAIL_BYTES), file.bytes);
  const size = kind === 'png' ? sizeOfPng(head) : sizeOfJpeg(head);
  const isWhole = tail.includes(kind === 'png' ? Buffer.from('IEND') : Buffer.of(0xff, 0xd9));
  if (!size || !isWhole || size.width === 0 || size.height === 0) throw refusedFile('attachment.damaged');
  if (size.width * size.height > MOST_PIXELS) throw refusedFile('attachment.pictureTooLarge');
}

type Size = { readonly width: number; readonly height: number };

function sizeOfPng(head: Buffer): Size | null {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Goes from marker to marker until the one that begins the picture itself. */
function sizeOfJpeg(head: Buffer): Size | null {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
