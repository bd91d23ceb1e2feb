import path from 'node:path';

/** Visits, clients, requests and the journal. */
export const DATABASE_FILE = 'lodzins.db';
/** The anonymous ratings; never in a backup, because two that differ by one rating would single it out. */
export const RATINGS_FILE = 'ratings.db';
/** Files of requests, every one encrypted. */
export const ATTACHMENTS_FOLDER = 'attachments';

/** Where the file with that hash lies, or would. */
export function attachmentFile(dataDir: string, hash: string): string {
  return path.join(dataDir, ATTACHMENTS_FOLDER, hash.slice(0, 2), hash);
}
