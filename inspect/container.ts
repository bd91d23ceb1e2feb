import { X509Certificate } from 'node:crypto';
import type { Entry } from 'yauzl';
import type { FileContents } from '#shared/domain/request/attachments/types.ts';
import { inspectPdf } from '#inspect/pdf.ts';
import { refusedFile } from '#inspect/refuse.ts';
import { sniff, SNIFFED_BYTES } from '#inspect/sniff.ts';
import { openZip, type OpenZip } from '#inspect/zip.ts';
import type { ReadableFile } from '#inspect/readableFile.ts';

const SIGNATURES = /^META-INF\/[^/]*signatures?[^/]*\.xml$/i;
const CONTAINER_TYPE = /^application\/vnd\.etsi\.asic-[es]\+zip/;
/** Signatures and papers of an office program are looked at as a whole. */
const MOST_WHOLE_BYTES = 32 * 1024 * 1024;
/** What a computer would run when somebody opens it, whatever its first bytes are. */
const STARTED_BY_NAME =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|lnk|msi|jar|reg|sh|html?|svg|chm|iso|img|url)$/i;

/**
 * Opens a signed container (.edoc, .asice) and lists what is in it. A zip that is none is refused with what it is.
 * Who signed is read from the certificates; whether the signatures hold is for a validator to say, not for us.
 * @throws AppError refused
 */
export async function inspectContainer(file: ReadableFile): Promise<FileContents> {
  const zip = await openZip(file);
  const signatureFiles = zip.entries.filter(({ fileName }) => SIGNATURES.test(fileName));
  const type = zip.entries.find(({ fileName }) => fileName === 'mimetype');
  const isContainer =
    signatureFiles.length > 0 ||
    (type && CONTAINER_TYPE.test((await readWhole(zip, type)).toString('latin1')));
  if (!isContainer) throw refusedFile(whatZip(zip.entries));
  const documents = zip.entries.filter(
    ({ fileName }) => fileName !== 'mimetype' && !fileName.endsWith('/') && !/^META-INF\//i.test(fileName),
  );
  for (const document of documents) await inspectDocument(zip, document);
  const signatures: FileContents['signatures'][number][] = [];
  for (const entry of signatureFiles) signatures.push(...signaturesIn(await readWhole(zip, entry)));
  return {
    documents: documents.map(({ fileName, uncompressedSize }) => ({
      name: fileName,
      bytes: uncompressedSize,
    })),
    signatures,
  };
}

function whatZip(
  entries: readonly Entry[],
): 'attachment.macros' | 'attachment.officeDocument' | 'attachment.archive' {
  if (hasMacros(entries)) return 'attachment.macros';
  return isOffice(entries) ? 'attachment.officeDocument' : 'attachment.archive';
}

const isOffice = (entries: readonly Entry[]): boolean =>
  entries.some(({ fileName }) => fileName === '[Content_Types].xml' || fileName === 'content.xml');
const hasMacros = (entries: readonly Entry[]): boolean =>
  entries.some(
    ({ fileName }) => /(^|\/)vbaProject\.bin$/i.test(fileName) || /^(Basic|Scripts)\//.test(fileName),
  );

/** A paper in the container: as strict as with a file of its own, but papers of office programs are usual here. */
async function inspectDocument(zip: OpenZip, entry: Entry): Promise<void> {
  if (STARTED_BY_NAME.test(entry.fileName)) throw refusedFile('attachment.program');
  const head = await readHead(zip, entry);
  const kind = sniff(head);
  switch (kind) {
    case 'program':
      throw refusedFile('attachment.program');
    case 'archive':
      throw refusedFile('attachment.archiveInArchive');
    case 'pdf':
      await inspectPdf(await zip.read(entry));
      return;
    case 'zip': {
      const inner = (await openZip(await readWhole(zip, entry))).entries;
      if (hasMacros(inner)) throw refusedFile('attachment.macros');
      if (!isOffice(inner)) throw refusedFile('attachment.archiveInArchive');
      return;
    }
    case 'ole':
      if ((await readWhole(zip, entry)).includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) {
        throw refusedFile('attachment.macros');
      }
      return;
    case 'unknown':
      throw refusedFile('attachment.unknownKind');
    case 'jpeg':
    case 'png':
    case 'text':
      return;
  }
}

async function readHead(zip: OpenZip, entry: Entry): Promise<Buffer> {
  const read: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await zip.read(entry)) {
    read.push(chunk);
    bytes += chunk.length;
    if (bytes >= SNIFFED_BYTES) break;
  }
  return Buffer.concat(read).subarray(0, SNIFFED_BYTES);
}

async function readWhole(zip: OpenZip, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MOST_WHOLE_BYTES) throw refusedFile('attachment.damaged');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.read(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function signaturesIn(xml: Buffer): FileContents['signatures'] {
  const parts = xml.toString('utf8').match(/<(\w+:)?Signature[\s>][\s\S]*?<\/(\w+:)?Signature>/g) ?? [];
  return parts.map((part) => ({
    by: signerOf(/<(?:\w+:)?X509Certificate>\s*([A-Za-z0-9+/=\s]+?)\s*</.exec(part)?.[1]),
    at: /<(?:\w+:)?SigningTime>\s*([0-9T:.Z+-]{10,40})\s*</.exec(part)?.[1] ?? null,
  }));
}

function signerOf(certificate: string | undefined): string | null {
  if (certificate === undefined) return null;
  try {
    const { subject } = new X509Certificate(Buffer.from(certificate, 'base64'));
    return /^CN=(.+)$/m.exec(subject)?.[1] ?? null;
  } catch {
    return null;
  }
}
