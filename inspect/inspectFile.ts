import type { AttachmentKind, FileContents } from '#shared/domain/request/attachments/types.ts';
import { inspectContainer } from '#inspect/container.ts';
import { inspectPdf } from '#inspect/pdf.ts';
import { inspectPicture } from '#inspect/pictures.ts';
import { refusedFile } from '#inspect/refuse.ts';
import { sniff, SNIFFED_BYTES } from '#inspect/sniff.ts';
import { piecesOf, type ReadableFile } from '#inspect/readableFile.ts';

type Inspected = {
  readonly kind: AttachmentKind;
  readonly pages: number | null;
  readonly contents: FileContents;
};

/** Judges a file by what is in it, whatever it is called. @throws AppError refused, with the rule */
export async function inspectFile(file: ReadableFile): Promise<Inspected> {
  const kind = sniff(await file.read(0, Math.min(SNIFFED_BYTES, file.bytes)));
  switch (kind) {
    case 'pdf': {
      const { pages, signatures } = await inspectPdf(piecesOf(file));
      return inspected('pdf', pages, { documents: [], signatures });
    }
    case 'jpeg':
    case 'png':
      await inspectPicture(file, kind);
      return inspected(kind, 1);
    case 'zip':
      return inspected('container', null, await inspectContainer(file));
    case 'archive':
      throw refusedFile('attachment.archive');
    case 'ole':
      throw refusedFile('attachment.officeDocument');
    case 'program':
      throw refusedFile('attachment.program');
    case 'text':
    case 'unknown':
      throw refusedFile('attachment.unknownKind');
  }
}

function inspected(
  kind: AttachmentKind,
  pages: number | null,
  contents: FileContents = { documents: [], signatures: [] },
): Inspected {
  return { kind, pages, contents };
}
