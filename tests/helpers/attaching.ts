import fs from 'node:fs';
import path from 'node:path';
import { attach } from '#electron/office/attachments/attach.ts';
import { piecesOf } from '#inspect/readableFile.ts';
import { registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

/** Puts a file into the office, as the counter does; returns its hash. */
export async function putFile(office: SyncOffice, bytes: Buffer): Promise<string> {
  const source = (async function* () {
    for (let at = 0; at < bytes.length; at += 65_000)
      yield await Promise.resolve(bytes.subarray(at, at + 65_000));
  })();
  return (await office.attachments.receive(source, bytes.length)).hash;
}

/** Puts a file there and attaches it to the request; returns the id of the attachment. */
export async function attachTo(
  office: SyncOffice,
  requestId: string,
  bytes: Buffer,
  name = 'Izziņa.pdf',
): Promise<string> {
  const hash = await putFile(office, bytes);
  const attachmentId = office.newId();
  office.command((work) => attach(work, requestId, { attachmentId, hash, documentId: null, turn: 0, name }));
  return attachmentId;
}

/** Every file below the folder. */
export function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The bytes of a file in the office, or null where it does not lie there. */
export async function contentOf(office: SyncOffice, hash: string): Promise<Buffer | null> {
  const file = await office.attachments.open(hash);
  if (!file) return null;
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(file)) pieces.push(piece);
  await file.close();
  return Buffer.concat(pieces);
}

/** Ends an office that was never connected; returns its folder. */
export function closed(office: SyncOffice): string {
  office.ratings.close();
  office.db.close();
  return office.folder;
}

/** A folder that nobody has open, with a request and the given files, none of them sent. */
export async function folderWith(...contents: readonly Buffer[]): Promise<string> {
  const office = openSyncOffice({ url: null });
  const requestId = registerRequest(office, registerClient(office));
  for (const content of contents) await attachTo(office, requestId, content);
  return closed(office);
}

/** Whether anything of that PDF can be read there. */
export function isReadable(file: string, content: Buffer): boolean {
  const bytes = fs.readFileSync(file);
  return bytes.includes('%PDF') || bytes.includes(content.subarray(5_000, 5_032));
}

export function flipBit(file: string, at: number, bit = 0): void {
  const handle = fs.openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  fs.readSync(handle, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8() ^ (1 << bit));
  fs.writeSync(handle, byte, 0, 1, at);
  fs.closeSync(handle);
}
