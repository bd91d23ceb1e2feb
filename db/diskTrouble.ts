/** What keeps the disk from taking anything: no room left, or it cannot be written to at all. */
export type DiskTrouble = 'full' | 'failed';

/** Null: the error has another cause. */
export function diskTroubleOf(error: unknown): DiskTrouble | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (FULL.test(error.code)) return 'full';
  return FAILED.test(error.code) ? 'failed' : null;
}

/** SQLite says of the file it shares between processes only that it could not be made larger. */
const FULL = /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/;
const FAILED = /^(SQLITE_READONLY|SQLITE_IOERR|SQLITE_CANTOPEN|EROFS$|EIO$)/;

/** Said before there are any screens, in a dialog or on the command line. */
export function sayDiskTrouble(trouble: DiskTrouble, dataDir: string): string {
  switch (trouble) {
    case 'full':
      return `There is no room left on the disk with ${dataDir}. Nothing was lost: free some room and start Lodziņš again.`;
    case 'failed':
      return (
        `Nothing can be written to ${dataDir}: the disk is write-protected or damaged. Have it looked at and start ` +
        'Lodziņš again; until then give numbered paper slips at the door. Do not delete the folder.'
      );
  }
}

/** SQLite and the cipher check what they read: pages are missing, or hold something else than was written. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT');
}

/** Said like the above; docs/operating.md has more. */
export function sayDamage(dataDir: string): string {
  return (
    `The data in ${dataDir} are damaged. Copy the whole folder away as it is and keep the copy, then restore the last ` +
    'backup: npm run restore -- FILE. What was sent comes back from the back-office.'
  );
}
