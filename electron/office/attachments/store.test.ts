import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PIECE_BYTES, SEALED_PIECE_BYTES } from '#shared/attachments/sealedLayout.ts';
import { AppError } from '#shared/api/errors.ts';
import type { Db } from '#db/open.ts';
import { markLinked } from '#db/repositories/storedFiles.ts';
import { createAttachmentStore, type AttachmentStore } from '#electron/office/attachments/store.ts';
import { piecesOf } from '#inspect/readableFile.ts';
import {
  aContainer,
  aJpeg,
  aLargePdf,
  aPdf,
  aPng,
  aZip,
  hashOf,
  packedObjects,
} from '#tests/factories/files.ts';
import { NOON, temporaryDatabase, temporaryFolder, TEST_KEY } from '#tests/factories/journal.ts';

const DAY_MS = 86_400_000;
let dataDir: string;
let db: Db;
let now: number;
let store: AttachmentStore;

beforeEach(() => {
  dataDir = temporaryFolder();
  db = temporaryDatabase();
  now = NOON;
  store = open();
});
afterEach(() => db.close());

const open = (): AttachmentStore => createAttachmentStore({ dataDir, db, key: TEST_KEY, now: () => now });

async function* inChunks(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const receive = (bytes: Buffer) => store.receive(inChunks(bytes), bytes.length);

async function refusal(bytes: Buffer): Promise<string> {
  try {
    await receive(bytes);
  } catch (error) {
    if (error instanceof AppError) return error.error.rule ?? error.error.code;
    throw error;
  }
  return 'taken';
}

const files = (): string[] =>
  fs
    .readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('files of the office', () => {
  it.each([1, PIECE_BYTES, PIECE_BYTES + 1, 5 * PIECE_BYTES + 17])(
    'come back as they were (%i bytes more than a paper)',
    async (more) => {
      const bytes = aLargePdf(more);
      const { hash } = await receive(bytes);
      expect(hash).toBe(hashOf(bytes));
      const file = await store.open(hash);
      if (!file) throw new Error('it was kept');
      const read: Buffer[] = [];
      for await (const piece of piecesOf(file)) read.push(piece);
      expect(Buffer.concat(read).equals(bytes)).toBe(true);
      expect((await file.read(100, 200)).equals(bytes.subarray(100, 200))).toBe(true);
      await file.close();
    },
  );

  it('are encrypted: no piece of them can be read on the disk, while they come and afterwards', async () => {
    const words = 'Nāve iestājās 2026. gada 3. maijā '.repeat(20_000);
    const bytes = aPdf(`<< /Length ${words.length} >>\nstream\n${words}\nendstream`);
    const seen: Buffer[] = [];
    const watched = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of inChunks(bytes, 100_000)) {
        yield chunk;
        for (const file of files()) seen.push(fs.readFileSync(file));
      }
    };
    await store.receive(watched(), bytes.length);
    for (const file of files()) seen.push(fs.readFileSync(file));
    expect(seen.some((content) => content.length > SEALED_PIECE_BYTES)).toBe(true);
    for (const content of seen) {
      expect(content.includes('%PDF')).toBe(false);
      expect(content.includes('Nāve')).toBe(false);
      expect(content.includes(bytes.subarray(5_000, 5_032))).toBe(false);
    }
  });

  it('that were altered on the disk, or cut off, do not open', async () => {
    const { hash } = await receive(aLargePdf(3 * PIECE_BYTES));
    const [file = ''] = files();
    const sealed = fs.readFileSync(file);
    const readAll = async (): Promise<void> => {
      const opened = await store.open(hash);
      if (!opened) throw new Error('it lies here');
      try {
        for await (const _piece of piecesOf(opened));
      } finally {
        await opened.close();
      }
    };
    await readAll();
    const altered = Buffer.from(sealed);
    altered.writeUInt8((sealed[SEALED_PIECE_BYTES + 100] ?? 0) ^ 1, SEALED_PIECE_BYTES + 100);
    fs.writeFileSync(file, altered);
    await expect(readAll()).rejects.toThrow();
    fs.writeFileSync(file, sealed.subarray(0, -1));
    await expect(readAll()).rejects.toThrow();
  });

  it('that were not whole when they came are not kept', async () => {
    const bytes = aPdf();
    await expect(store.receive(inChunks(bytes), bytes.length + 1)).rejects.toThrow('attachment.damaged');
    await expect(store.receive(inChunks(bytes), bytes.length - 1)).rejects.toThrow('attachment.damaged');
    expect(files()).toEqual([]);
    // What a kill left behind goes at the next start.
    fs.writeFileSync(path.join(dataDir, 'attachments', 'a.unfinished'), 'x');
    open();
    expect(files()).toEqual([]);
  });

  it('that nothing needs are deleted: one that belonged to something at once, another after a day', async () => {
    const [taken, forgotten] = [await receive(aPdf()), await receive(aPng())];
    markLinked(db, taken.hash);
    store.sweep();
    expect([store.has(taken.hash), store.has(forgotten.hash)]).toEqual([false, true]);
    now += DAY_MS + 1;
    store.sweep();
    expect(store.has(forgotten.hash)).toBe(false);
    expect(files()).toEqual([]);
  });
});

describe('a file is judged by its content', () => {
  it('a paper, a picture and a signed container are taken, with what they say of themselves', async () => {
    expect(await receive(aPdf())).toMatchObject({ kind: 'pdf', pages: 2 });
    expect(await receive(aPng())).toMatchObject({ kind: 'png', pages: 1 });
    expect(await receive(aJpeg())).toMatchObject({ kind: 'jpeg', pages: 1 });
    const { cert } = await generate([{ name: 'commonName', value: 'ALMA ŪDRE' }]);
    const base64 = cert.replace(/-----[A-Z ]+-----|\s/g, '');
    const container = await receive(aContainer({ 'Iesniegums.pdf': aPdf(), 'Foto.png': aPng() }, base64));
    expect(container).toMatchObject({ kind: 'container', pages: null });
    expect(container.contents.documents.map(({ name }) => name)).toEqual(['Iesniegums.pdf', 'Foto.png']);
    expect(container.contents.signatures).toEqual([{ by: 'ALMA ŪDRE', at: '2026-11-20T09:15:00Z' }]);
  });

  it('a signed PDF says how many signatures it has', async () => {
    const signed = aPdf('<< /Type /Sig /ByteRange [0 10 20 30] /Contents <00> >>');
    expect((await receive(signed)).contents.signatures).toHaveLength(1);
  });

  const office = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };
  const macros = { ...office, 'word/vbaProject.bin': 'x' };
  const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
  it.each<[string, Buffer, string]>([
    ['nothing at all', Buffer.alloc(0), 'attachment.empty'],
    ['a program', Buffer.from('MZ\x90\0'.padEnd(4000, '\0'), 'latin1'), 'attachment.program'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'attachment.program'],
    ['a text', Buffer.from('Labdien!'), 'attachment.unknownKind'],
    ['random bytes', Buffer.concat([Buffer.alloc(1), randomBytes(9000)]), 'attachment.unknownKind'],
    ['a Word document', aZip(office), 'attachment.officeDocument'],
    ['a Word document with macros', aZip(macros), 'attachment.macros'],
    ['a zip', aZip({ 'a.pdf': aPdf() }), 'attachment.archive'],
    ['a rar', Buffer.from('Rar!\x1a\x07\0 and more', 'latin1'), 'attachment.archive'],
    ['an archive in a container', aContainer({ 'a.zip': aZip({ b: 'c' }) }), 'attachment.archiveInArchive'],
    ['a program in a container', aContainer({ 'a.pdf': 'MZ\x90\0 and more' }), 'attachment.program'],
    ['what is started by its name', aContainer({ 'a.hta': 'Labdien' }), 'attachment.program'],
    ['macros in a container', aContainer({ 'a.docx': aZip(macros) }), 'attachment.macros'],
    ['a script in a container', aContainer({ 'a.pdf': aPdf(script) }), 'attachment.pdfActive'],
    ['a PDF with a script', aPdf(script), 'attachment.pdfActive'],
    ['a PDF with a script, packed', aPdf(packedObjects(script)), 'attachment.pdfActive'],
    ['a PDF with a script, disguised', aPdf('<< /S /J#61vaScript /J#53 3 0 R >>'), 'attachment.pdfActive'],
    ['a PDF that starts a program', aPdf('<< /S /Launch /F (cmd.exe) >>'), 'attachment.pdfActive'],
    ['a locked PDF', aPdf('<< /Encrypt 9 0 R >>'), 'attachment.pdfLocked'],
    ['a PDF that is cut off', aPdf().subarray(0, -80), 'attachment.damaged'],
    ['a picture that is cut off', aPng(300, 300).subarray(0, -20), 'attachment.damaged'],
    ['a picture that fills the memory', aPng(60_000, 60_000), 'attachment.pictureTooLarge'],
    ['a zip that is cut off', aContainer({ 'a.pdf': aPdf() }).subarray(0, -30), 'attachment.damaged'],
  ])('%s is refused with the reason', async (_name, bytes, rule) => {
    expect(await refusal(bytes)).toBe(rule);
    expect(files()).toEqual([]);
  });

  it('papers of an office program are usual in a container', async () => {
    expect(await refusal(aContainer({ 'Iesniegums.docx': aZip(office) }))).toBe('taken');
  });

  it('what only looks like a script inside a picture of the PDF is none', async () => {
    const body = `${'\0'.repeat(100)}/S /JavaScript /JS (x)${randomBytes(200).toString('latin1')}`;
    expect(await refusal(aPdf(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`))).toBe('taken');
  });
});
