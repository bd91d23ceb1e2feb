import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadState } from '#db/journal/states.ts';
import { inspectBackup } from '#db/backup/inspectBackup.ts';
import type { Opening } from '#db/backup/opening.ts';
import { writeBackup } from '#db/backup/writeBackup.ts';
import { attachmentFile, DATABASE_FILE } from '#db/files.ts';
import { openConnection } from '#db/open.ts';
import { addDraftAttachment } from '#db/repositories/draftAttachments.ts';
import { saveDraft } from '#db/repositories/drafts.ts';
import { filesOnlyHere, markLinked } from '#db/repositories/storedFiles.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { aLargePdf, aPdf, hashOf } from '#tests/factories/files.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import {
  attachTo,
  closed,
  contentOf,
  filesIn,
  flipBit,
  folderWith,
  isReadable,
  putFile,
} from '#tests/helpers/attaching.ts';
import { peakMemoryOf, runCommand, startCommand } from '#tests/helpers/backupCommands.ts';
import { changeRequest, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const OPENING = backupOpening(TEST_KEY);
/** Only one larger than `MOST_GROWTH_MB` tells whether it was held whole: `BACKUP_MB=200`, as in the soak. */
const LARGE_BYTES = Number(process.env['BACKUP_MB'] ?? 48) * 1_000_000;
/** Pieces that were used and not yet swept up come to 80–120, on a busy machine to the most, however large the file is. */
const MOST_GROWTH_MB = 150;
const LONGEST_MS = 5 * 60_000;

const newFile = (): string => path.join(temporaryFolder(), 'centre.backup');

function draftWith(office: SyncOffice, hash: string): void {
  const [id, visitId] = [office.newId(), office.newId()];
  saveDraft(office.db, { id, visitId, serviceId: 'vsaa-sickness-benefit', body: '{}', savedAt: Date.now() });
  addDraftAttachment(office.db, {
    id: office.newId(),
    draftId: id,
    hash,
    documentId: null,
    name: 'Foto.pdf',
    turn: 0,
    addedAt: Date.now(),
    staffId: null,
  });
  markLinked(office.db, hash);
}

describe('files of requests in a backup', () => {
  it('are those that nobody else has: not sent yet, or of a draft; they come back as they were', async () => {
    const office = openSyncOffice({ url: null });
    const requestId = registerRequest(office, registerClient(office));
    const unsent = aLargePdf(900_000);
    const ofDraft = aLargePdf(70_000);
    await attachTo(office, requestId, unsent);
    draftWith(office, await putFile(office, ofDraft));
    const arrived = aLargePdf(10_001);
    const arrivedId = await attachTo(office, requestId, arrived);
    const takenOff = aLargePdf(10_002);
    const attachmentId = await attachTo(office, requestId, takenOff);
    changeRequest(office, requestId, { kind: 'detach', attachmentId });
    office.db.prepare('UPDATE attachments SET arrived_at = 1 WHERE id = ?').run(arrivedId);
    const forgotten = aLargePdf(10_003);
    await putFile(office, forgotten);
    const file = newFile();
    const { status, text } = runCommand('backup', [file, '--data', closed(office)]);
    expect(status, text).toBe(0);
    expect(text).toContain('2 files that were not sent yet');
    expect(inspectBackup(file, OPENING)).toMatchObject({
      files: 2,
      fileBytes: unsent.length + ofDraft.length,
      filesMissing: 0,
    });
    const folder = temporaryFolder();
    expect(runCommand('restore', [file, '--data', folder])).toMatchObject({ status: 0 });
    const restored = openSyncOffice({ url: null, folder });
    for (const content of [unsent, ofDraft]) {
      expect((await contentOf(restored, hashOf(content)))?.equals(content)).toBe(true);
    }
    for (const content of [arrived, takenOff, forgotten]) {
      expect(restored.attachments.has(hashOf(content))).toBe(false);
    }
    expect(filesIn(path.join(folder, 'attachments'))).toHaveLength(2);
    expect(restored.db.prepare(`SELECT 1 FROM sqlite_master WHERE name LIKE 'backup%'`).all()).toEqual([]);
    closed(restored);
    // Neither in the backup nor in any file of the folder can a byte of them be read.
    for (const each of [file, ...filesIn(folder)]) {
      for (const content of [unsent, ofDraft]) expect(isReadable(each, content), each).toBe(false);
    }
  });

  it('that cannot be read whole do not stop the backup of everything else, and it says so', async () => {
    const [whole, altered, lost] = [aLargePdf(100_000), aLargePdf(100_001), aLargePdf(100_002)];
    const folder = await folderWith(whole, altered, lost);
    flipBit(attachmentFile(folder, hashOf(altered)), 50_000);
    fs.rmSync(attachmentFile(folder, hashOf(lost)));
    const file = newFile();
    const { status, text } = runCommand('backup', [file, '--data', folder]);
    expect(status).toBe(1);
    expect(text).toContain('2 files of requests that were not sent yet could not be read whole');
    expect(inspectBackup(file, OPENING)).toMatchObject({ files: 1, filesMissing: 2 });
    const target = temporaryFolder();
    const restored = runCommand('restore', [file, '--data', target]);
    expect(restored).toMatchObject({ status: 0 });
    expect(restored.text).toContain('2 files that were not sent yet are neither in the backup');
  });

  it('fit the copy of the database when one is taken off while it is written', async () => {
    const office = openSyncOffice({ url: null });
    const requestId = registerRequest(office, registerClient(office));
    const ids = [
      await attachTo(office, requestId, aLargePdf(1)),
      await attachTo(office, requestId, aLargePdf(2)),
    ];
    let isFirst = true;
    const opening: Opening = {
      ...OPENING,
      hashOfSealed(sealed, bytes) {
        const hash = OPENING.hashOfSealed(sealed, bytes);
        if (isFirst) {
          isFirst = false;
          const attachments = loadState(office.db, 'request', requestId)?.attachments ?? [];
          const other = attachments.find((one) => one.hash !== hash);
          changeRequest(office, requestId, { kind: 'detach', attachmentId: other?.id ?? '' });
          office.attachments.sweep();
        }
        return hash;
      },
    };
    const file = newFile();
    expect(writeBackup(office.folder, opening, file)).toMatchObject({ files: 1, filesMissing: 0 });
    expect(ids).toHaveLength(2);
    const copy = openConnection(file, TEST_KEY);
    expect(filesOnlyHere(copy)).toHaveLength(1);
    copy.close();
    closed(office);
  });

  it('are all there for what the copy speaks of, while the office goes on taking files in', async () => {
    const office = openSyncOffice({ url: null });
    const clientId = registerClient(office);
    const files = [1, 2, 3].map(() => newFile());
    for (const file of files) {
      let isOver = false;
      const backup = startCommand('backup', [file, '--data', office.folder]).finally(() => (isOver = true));
      for (let size = 1; !isOver; size += 1) {
        const requestId = registerRequest(office, clientId);
        const attachmentId = await attachTo(office, requestId, aLargePdf(30_000 + size));
        if (size % 5 === 0) {
          changeRequest(office, requestId, { kind: 'detach', attachmentId });
          office.attachments.sweep();
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(await backup).toBe(0);
    }
    closed(office);
    const contents = files.map((file) => inspectBackup(file, OPENING));
    for (const { files: count, filesMissing } of contents) {
      expect(count).toBeGreaterThan(0);
      expect(filesMissing).toBe(0);
    }
  });

  it('are found altered by one bit, wherever it is, and then nothing is changed', async () => {
    const folder = await folderWith(aLargePdf(300_000), aLargePdf(200_000));
    const file = newFile();
    writeBackup(folder, OPENING, file);
    const size = fs.statSync(file).size;
    const altered = path.join(temporaryFolder(), 'altered.backup');
    const parts = 40;
    for (let part = 0; part < parts; part += 1) {
      fs.copyFileSync(file, altered);
      const at = Math.floor((size * (part + 0.5)) / parts);
      flipBit(altered, at, part % 8);
      expect(() => inspectBackup(altered, OPENING), `byte ${at}`).toThrow(/damaged|cannot be read/);
    }
    const before = snapshot(folder);
    expect(runCommand('restore', [altered, '--data', folder, '--replace'])).toMatchObject({ status: 1 });
    expect(snapshot(folder)).toEqual(before);
  });

  it('are found altered, exchanged or left over by somebody who has the key of the database', async () => {
    const folder = await folderWith(aLargePdf(300_000), aLargePdf(300_000));
    const tamper = (statement: string): string => {
      const file = newFile();
      writeBackup(folder, OPENING, file);
      const db = openConnection(file, TEST_KEY);
      db.exec(statement);
      db.pragma('journal_mode=DELETE');
      db.close();
      return file;
    };
    for (const statement of [
      `UPDATE backup_file_parts SET sealed = zeroblob(length(sealed)) WHERE id = 2`,
      `DELETE FROM backup_file_parts WHERE id = 2`,
      `INSERT INTO backup_file_parts (hash, sealed) SELECT hash, x'00' FROM backup_file_parts LIMIT 1`,
      `UPDATE backup_file_parts SET hash = (SELECT max(hash) FROM stored_files WHERE hash <> backup_file_parts.hash)`,
      `UPDATE backup_file_parts SET hash = 'unknown'`,
    ]) {
      expect(() => inspectBackup(tamper(statement), OPENING), statement).toThrow(/a file of a request/);
    }
  });

  it('need no more memory when they are large', { timeout: LONGEST_MS }, async () => {
    const [little, large] = [await folderWith(aPdf()), await folderWith(aLargePdf(LARGE_BYTES))];
    const peaks = [little, large].map((folder) => {
      const file = newFile();
      const backup = peakMemoryOf('backup', [file, '--data', folder]);
      return { backup, restore: peakMemoryOf('restore', [file, '--data', temporaryFolder()]) };
    });
    const [small, big] = peaks;
    if (!small || !big) throw new Error('both were measured');
    expect(big.backup - small.backup).toBeLessThan(MOST_GROWTH_MB);
    expect(big.restore - small.restore).toBeLessThan(MOST_GROWTH_MB);
  });
});

describe('a restore of files', () => {
  it('keeps the files that were there aside, complete with their database', async () => {
    const [before, restored] = [aLargePdf(80_000), aLargePdf(80_001)];
    const folder = await folderWith(before);
    const file = newFile();
    writeBackup(await folderWith(restored), OPENING, file);
    expect(runCommand('restore', [file, '--data', folder, '--replace'])).toMatchObject({ status: 0 });
    expect(fs.existsSync(attachmentFile(folder, hashOf(restored)))).toBe(true);
    expect(fs.existsSync(attachmentFile(folder, hashOf(before)))).toBe(false);
    const [aside = ''] = fs.readdirSync(folder).filter((name) => name.startsWith('replaced-'));
    const office = openSyncOffice({ url: null, folder: path.join(folder, aside) });
    expect((await contentOf(office, hashOf(before)))?.equals(before)).toBe(true);
    closed(office);
  });

  it('takes a backup that was made before files were part of it; files that lie there go on serving', async () => {
    const content = aLargePdf(80_000);
    const folder = await folderWith(content);
    const old = newFile();
    const db = openConnection(path.join(folder, DATABASE_FILE), TEST_KEY);
    fs.closeSync(fs.openSync(old, 'wx'));
    db.prepare('VACUUM INTO ?').run(old);
    db.close();
    const empty = temporaryFolder();
    const without = runCommand('restore', [old, '--data', empty]);
    expect(without).toMatchObject({ status: 0 });
    expect(without.text).toContain('1 files that were not sent yet are neither in the backup');
    const beside = runCommand('restore', [old, '--data', folder, '--replace']);
    expect(beside).toMatchObject({ status: 0 });
    expect(beside.text).not.toContain('neither in the backup');
    const office = openSyncOffice({ url: null, folder });
    expect((await contentOf(office, hashOf(content)))?.equals(content)).toBe(true);
    closed(office);
    // One that lies there but is not whole serves nobody.
    flipBit(attachmentFile(folder, hashOf(content)), 40_000);
    expect(runCommand('restore', [old, '--data', folder, '--replace']).text).toContain(
      'neither in the backup',
    );
  });
});

/** Names and contents of everything in the folder but the lock. */
function snapshot(folder: string): [string, string][] {
  return filesIn(folder)
    .filter((file) => path.basename(file) !== 'office.lock')
    .map((file): [string, string] => [path.relative(folder, file), hashOf(fs.readFileSync(file))])
    .sort();
}
