import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { MOST_ATTACHMENT_BYTES } from '#shared/domain/request/attachments/rules.ts';
import { syncFolder } from '#db/backup/syncFile.ts';
import { attachmentFile, ATTACHMENTS_FOLDER } from '#db/files.ts';
import type { Db } from '#db/open.ts';
import {
  findStoredFile,
  forgetStoredFile,
  saveStoredFile,
  storedHashes,
  unneededFiles,
  type StoredFile,
} from '#db/repositories/storedFiles.ts';
import { inspectFile } from '#inspect/inspectFile.ts';
import { refusedFile } from '#inspect/refuse.ts';
import {
  openSealedFile,
  WrongLengthError,
  writeSealedFile,
  type SealedFile,
} from '#electron/office/attachments/sealedFile.ts';

const UNFINISHED = '.unfinished';
const DAY_MS = 86_400_000;
/** What the institution or the client has is shown here for as long as somebody may ask about it at the counter. */
export const KEPT_AFTER_ARRIVAL_MS = 30 * DAY_MS;
/** The database needs room of its own. */
const LEFT_FREE_BYTES = 200 * 1024 * 1024;

/** The files of this office: each once, by its hash, encrypted, whatever it belongs to. */
export type AttachmentStore = {
  /**
   * Takes a file in: sealed while it comes, judged by its content, and kept only then. The same file again is the
   * same file.
   * @throws AppError refused with why it is not taken, or `diskFull`
   */
  receive(source: AsyncIterable<Uint8Array>, bytes: number): Promise<StoredFile>;
  /** Null when it does not lie here (any more). */
  open(hash: string): Promise<SealedFile | null>;
  has(hash: string): boolean;
  /** Deletes what nothing needs any more. */
  sweep(): void;
};

type StoreOptions = {
  readonly dataDir: string;
  readonly db: Db;
  /** 32 bytes, derived from the device's key. */
  readonly key: Buffer;
  now(): number;
};

export function createAttachmentStore({ dataDir, db, key, now }: StoreOptions): AttachmentStore {
  const folder = path.join(dataDir, ATTACHMENTS_FOLDER);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeLeftovers(folder, db, now());
  const fileOf = (hash: string): string => attachmentFile(dataDir, hash);

  return {
    async receive(source, bytes) {
      if (bytes === 0) throw refusedFile('attachment.empty');
      if (bytes > MOST_ATTACHMENT_BYTES) throw refusedFile('attachment.tooLarge');
      await mustFit(folder, bytes);
      const unfinished = path.join(folder, `${randomUUID()}${UNFINISHED}`);
      try {
        const hash = await writeSealedFile(unfinished, key, source, bytes);
        const file = { hash, bytes, ...(await inspect(unfinished, key, bytes)) };
        keep(unfinished, fileOf(hash));
        saveStoredFile(db, file, now());
        return findStoredFile(db, hash) ?? file;
      } catch (error) {
        if (error instanceof WrongLengthError) throw refusedFile('attachment.damaged');
        throw error;
      } finally {
        fs.rmSync(unfinished, { force: true });
      }
    },
    async open(hash) {
      const file = findStoredFile(db, hash);
      if (!file || !fs.existsSync(fileOf(hash))) return null;
      return openSealedFile(fileOf(hash), key, file.bytes);
    },
    has: (hash) => findStoredFile(db, hash) !== null && fs.existsSync(fileOf(hash)),
    sweep() {
      const limits = { arrivedBefore: now() - KEPT_AFTER_ARRIVAL_MS, storedBefore: now() - DAY_MS };
      for (const hash of unneededFiles(db, limits)) {
        // The file first: a row without a file is swept again, a file without a row would stay.
        fs.rmSync(fileOf(hash), { force: true });
        forgetStoredFile(db, hash);
      }
    },
  };
}

async function inspect(file: string, key: Buffer, bytes: number) {
  const sealed = await openSealedFile(file, key, bytes);
  try {
    return await inspectFile(sealed);
  } finally {
    await sealed.close();
  }
}

async function mustFit(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await fs.promises.statfs(folder);
  if (bavail * bsize < bytes + LEFT_FREE_BYTES) throw new AppError({ code: 'diskFull' });
}

function keep(unfinished: string, file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.renameSync(unfinished, file);
  syncFolder(path.dirname(file));
}

/**
 * What was under way when the office ended, and files that the database does not know. The latter may belong to a
 * database that somebody has moved aside: they stay as long as it may be put back.
 */
function removeLeftovers(folder: string, db: Db, now: number): void {
  const known = new Set(storedHashes(db));
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const isOrphan = !known.has(entry.name) && fs.statSync(file).mtimeMs < now - KEPT_AFTER_ARRIVAL_MS;
    if (entry.name.endsWith(UNFINISHED) || isOrphan) fs.rmSync(file, { force: true });
  }
}
