import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectBackup } from '#db/backup/inspectBackup.ts';
import { writeBackup } from '#db/backup/writeBackup.ts';
import { attachmentFile } from '#db/files.ts';
import { filesOnlyHere } from '#db/repositories/storedFiles.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { aLargePdf, hashOf } from '#tests/factories/files.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { closed, contentOf, filesIn, folderWith, isReadable } from '#tests/helpers/attaching.ts';
import { runCommand, runUntilKilled } from '#tests/helpers/backupCommands.ts';
import { openSyncOffice } from '#tests/helpers/syncOffice.ts';
import { startTestOffice } from '#tests/helpers/testOffice.ts';

const OPENING = backupOpening(TEST_KEY);
const LONGEST_MS = 5 * 60_000;
/** `RESTORE_KILL_EVERY=1` kills before every call instead of every third one. */
const KILL_EVERY = Number(process.env['RESTORE_KILL_EVERY'] ?? 3);
const newFile = (): string => path.join(temporaryFolder(), 'centre.backup');

describe('kill -9', { timeout: LONGEST_MS }, () => {
  it.each([
    { call: 'openSync', nth: 2 },
    { call: 'readSync', nth: 3 },
    { call: 'readSync', nth: 9 },
    { call: 'linkSync', nth: 1 },
  ])('in a backup ($call $nth) leaves no half one and harms nothing', async (point) => {
    const content = aLargePdf(1_000_000);
    const folder = await folderWith(content);
    const file = newFile();
    expect(runUntilKilled('backup', [file, '--data', folder], point)).toBe(true);
    expect(fs.existsSync(file)).toBe(false);
    for (const each of filesIn(path.dirname(file))) expect(isReadable(each, content)).toBe(false);
    expect(runCommand('backup', [file, '--data', folder])).toMatchObject({ status: 0 });
    expect(fs.readdirSync(path.dirname(file))).toEqual(['centre.backup']);
    expect(inspectBackup(file, OPENING)).toMatchObject({ files: 1, filesMissing: 0 });
  });

  it('in a restore, wherever, leaves what was there or what was restored, never a mixture', async () => {
    const [before, after] = [aLargePdf(600_000), aLargePdf(600_001)];
    const file = newFile();
    writeBackup(await folderWith(after), OPENING, file);
    const template = await folderWith(before);
    const outcomes = { before: 0, after: 0 };
    const nths = [1, 2, 3, 4, 5, 6, 7, 8].filter((nth) => nth % KILL_EVERY === 0);
    const kills = ['copyFileSync', 'writeFileSync', 'renameSync', 'fsyncSync'].flatMap((call) =>
      nths.map((nth) => ({ call, nth })),
    );
    const over = new Set<string>();
    for (const point of kills) {
      if (over.has(point.call)) continue;
      const folder = temporaryFolder();
      fs.cpSync(template, folder, { recursive: true });
      if (!runUntilKilled('restore', [file, '--data', folder, '--replace'], point)) {
        over.add(point.call);
        continue;
      }
      // The office finishes what can be finished.
      await (await startTestOffice({ dataDir: folder })).close();
      const office = openSyncOffice({ url: null, folder });
      const hashes = filesOnlyHere(office.db).map(({ hash }) => hash);
      expect(hashes).toHaveLength(1);
      const isRestored = hashes[0] === hashOf(after);
      const content = isRestored ? after : before;
      expect(hashes, JSON.stringify(point)).toEqual([hashOf(content)]);
      expect((await contentOf(office, hashOf(content)))?.equals(content)).toBe(true);
      closed(office);
      outcomes[isRestored ? 'after' : 'before'] += 1;
      const names = fs.readdirSync(folder);
      expect(names.filter((name) => name.startsWith('restor'))).toEqual([]);
      const aside = names.find((name) => name.startsWith('replaced-'));
      expect(aside !== undefined).toBe(isRestored);
      if (aside) expect(fs.existsSync(attachmentFile(path.join(folder, aside), hashOf(before)))).toBe(true);
      if (point.call !== 'renameSync') continue;
      expect(runCommand('restore', [file, '--data', folder, '--replace'])).toMatchObject({ status: 0 });
      expect(fs.existsSync(attachmentFile(folder, hashOf(after)))).toBe(true);
    }
    expect(outcomes.before).toBeGreaterThan(1);
    expect(outcomes.after).toBeGreaterThan(1);
  });
});
