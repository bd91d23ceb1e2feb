// npm run restore -- FILE [--data DIR] [--replace]: brings a backup back into a folder in which no office is running.
import fs from 'node:fs';
import path from 'node:path';
import { localDate } from '#shared/lib/time.ts';
import { finishRestore } from '#db/backup/finishRestore.ts';
import { restoreBackup } from '#db/backup/restoreBackup.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { lockFolder } from '#db/folderLock.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { describeBackup, parseBackupArguments, runBackupCommand, UsageError } from './backupCommand.ts';
import { keyOfOldData } from './shell/keyWithoutKeychain.ts';

const USAGE = `Use: npm run restore -- FILE [--data DIR] [--replace]
Brings the data in FILE back. A folder that holds data is left alone, unless --replace says to move them aside.`;

runBackupCommand(() => {
  const { file, dataDir, isReplacing } = parseBackupArguments(process.argv.slice(2), USAGE);
  if (!fs.existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataDir);
  try {
    const opening = backupOpening(keyOfOldData(dataDir));
    if (finishRestore(dataDir, opening.key)) console.log('A restore that was interrupted is finished now.');
    if (!isReplacing && fs.existsSync(path.join(dataDir, DATABASE_FILE))) {
      throw new UsageError(
        `${dataDir} holds data of a centre, and nothing was changed. With --replace they are moved aside, never deleted.`,
      );
    }
    const now = new Date();
    const moment = { now, today: localDate(now.getTime()) };
    const { contents, filesMissing, keptAside } = restoreBackup(file, opening, dataDir, moment);
    console.log(`Restored to ${dataDir}: ${describeBackup(contents)}.`);
    if (keptAside) console.log(`What was there before is in ${keptAside}.`);
    if (filesMissing > 0) {
      console.log(
        `${filesMissing} files that were not sent yet are neither in the backup nor in the folder. If another copy of the ` +
          `folder attachments exists, put it into ${dataDir} before the start; else attach them again.`,
      );
    }
    console.log(
      'Start Lodziņš and let it reach the back-office. If that has newer events of this device, it asks for a new ' +
        'enrolment code; then everything else comes back by itself. Until then receipts say that the number follows.',
    );
  } finally {
    unlock();
  }
});
