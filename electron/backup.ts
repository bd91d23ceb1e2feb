// npm run backup -- FILE [--data DIR]: the centre's data as one encrypted file, also while the office is running.
import fs from 'node:fs';
import path from 'node:path';
import { writeBackup } from '#db/backup/writeBackup.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { describeBackup, parseBackupArguments, runBackupCommand, UsageError } from './backupCommand.ts';
import { keyOfOldData } from './shell/keyWithoutKeychain.ts';

const USAGE = `Use: npm run backup -- FILE [--data DIR]
Writes everything the centre has recorded, and the files that were not sent yet, to FILE, encrypted with the office's
key. The office may be running.`;

runBackupCommand(() => {
  const { file, dataDir, isReplacing } = parseBackupArguments(process.argv.slice(2), USAGE);
  if (isReplacing) throw new UsageError(`A backup never replaces a file.\n\n${USAGE}`);
  const database = path.join(dataDir, DATABASE_FILE);
  if (!fs.existsSync(database)) {
    throw new UsageError(`There are no data of a centre in ${dataDir}. Say where they are with --data DIR.`);
  }
  if (fs.existsSync(file)) {
    throw new UsageError(
      `${file} exists and was left as it is. Give the backup a new name, for example with the date.`,
    );
  }
  const contents = writeBackup(dataDir, backupOpening(keyOfOldData(dataDir)), file);
  console.log(`Backup written to ${file} and read back: ${describeBackup(contents)}.`);
  if (contents.filesMissing > 0) {
    process.exitCode = 1;
    process.stderr.write(
      `WARNING: ${contents.filesMissing} files of requests that were not sent yet could not be read whole from the folder ` +
        'attachments and are not in the backup; everything else is. Attach them again, and look at the disk.\n',
    );
  }
  console.log(
    'It opens only with the key of this office; keep a copy of the key in another place than the backup.',
  );
});
