import type { Opening } from '#db/backup/opening.ts';
import { hashOfSealed } from '#electron/office/attachments/sealedFile.ts';
import { derivedKey } from '#electron/office/derivedKey.ts';

/** Opens backups of the office with that key, with the files in them. */
export function backupOpening(key: Buffer): Opening {
  const attachmentsKey = derivedKey(key, 'attachments');
  return { key, hashOfSealed: (sealed, bytes) => hashOfSealed(sealed, attachmentsKey, bytes) };
}
