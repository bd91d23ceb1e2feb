import { inflateSync } from 'node:zlib';
import type { FileContents } from '#shared/domain/request/attachments/types.ts';
import { refusedFile } from '#inspect/refuse.ts';

export type InspectedPdf = {
  /** Null where the file does not say. */
  readonly pages: number | null;
  readonly signatures: FileContents['signatures'];
};

/** Of the text between streams as much is kept as a dictionary before a stream may take. */
const KEPT = 8192;
const TAIL = 2048;
const END = 'endstream';
/** Objects are packed into streams of a few hundred; one that unfolds to more is meant to harm. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * Looks for what a paper has no need of: scripts, and actions that start programs. Pages, fonts and pictures are
 * passed over; objects that are packed together are unpacked, because that is where such things hide.
 * @throws AppError refused: active, locked with a password, or damaged
 */
export async function inspectPdf(source: AsyncIterable<Buffer>): Promise<InspectedPdf> {
  const found = { pages: 0, signatures: 0 };
  let pending = '';
  /** Of `pending`: looked at already. */
  let lookedAt = 0;
  let packed: string[] | null = null;
  let packedLength = 0;
  let inStream: 'objects' | 'other' | null = null;
  let tail = '';

  const lookAt = (text: string, from: number): void => {
    const names = text.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    if (ACTIVE.test(names)) throw refusedFile('attachment.pdfActive');
    if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(names)) throw refusedFile('attachment.pdfLocked');
    for (const match of names.matchAll(
      /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g,
    )) {
      found.pages = Math.max(found.pages, Number(match[1] ?? match[2]));
    }
    for (const match of text.matchAll(/\/ByteRange\s*\[/g)) {
      if (match.index + match[0].length > from) found.signatures += 1;
    }
  };

  for await (const chunk of source) {
    tail = (tail + chunk.subarray(-TAIL).toString('latin1')).slice(-TAIL);
    if (inStream === 'other' && pending.length < END.length) {
      // Most of a large file is pictures: they are passed over as bytes.
      const raw = Buffer.concat([Buffer.from(pending, 'latin1'), chunk]);
      const end = raw.indexOf(END);
      pending = raw.subarray(end === -1 ? 1 - END.length : end).toString('latin1');
      if (end === -1) continue;
    } else pending += chunk.toString('latin1');
    for (;;) {
      if (inStream === null) {
        const begin = /(?<!end)stream\r?\n/.exec(pending);
        if (!begin) break;
        const before = pending.slice(0, begin.index);
        lookAt(before, lookedAt);
        const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
        inStream = /\/ObjStm\b/.test(dictionary) ? 'objects' : 'other';
        if (inStream === 'objects') {
          if (/\/Filter/.test(dictionary) && !/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary)) {
            throw refusedFile('attachment.damaged');
          }
          packed = [];
          packedLength = 0;
        }
        pending = pending.slice(begin.index + begin[0].length);
        lookedAt = 0;
      } else {
        const end = pending.indexOf(END);
        const upTo = end === -1 ? Math.max(0, pending.length - END.length + 1) : end;
        if (packed) {
          packed.push(pending.slice(0, upTo));
          packedLength += upTo;
          if (packedLength > MOST_UNPACKED) throw refusedFile('attachment.damaged');
        }
        pending = pending.slice(end === -1 ? upTo : end + END.length);
        if (end === -1) break;
        if (packed) lookAt(unpack(packed.join('')), 0);
        packed = null;
        inStream = null;
      }
    }
    if (inStream === null) {
      lookAt(pending, lookedAt);
      pending = pending.slice(-KEPT);
      lookedAt = pending.length;
    }
  }
  if (inStream === null) lookAt(pending, lookedAt);
  if (!/%%EOF/.test(tail)) throw refusedFile('attachment.damaged');
  return {
    pages: found.pages > 0 ? found.pages : null,
    // Who signed stands in a packed certificate; that a signature is there is what a clerk has to know.
    signatures: Array.from({ length: found.signatures }, () => ({ by: null, at: null })),
  };
}

const ACTIVE =
  /\/JS\s*(\(|<|\d+\s+\d+\s+R)|\/S\s*\/(JavaScript|Launch)(?![\w.-])|\/JavaScript\s*(<<|\d+\s+\d+\s+R)/;

function unpack(stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('latin1');
  } catch {
    // Not packed at all is possible too.
    if (/^\s*\d+\s+\d+/.test(stream)) return stream;
    throw refusedFile('attachment.damaged');
  }
}
