import type { FileContents, FileFacts } from '#shared/domain/request/attachments/types.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** A file that lies here, encrypted. */
export type StoredFile = Omit<FileFacts, 'signatures'> & { readonly contents: FileContents };

type Row = Omit<StoredFile, 'contents'> & { readonly contents: string };

export function saveStoredFile(
  db: Db,
  { hash, bytes, kind, pages, contents }: StoredFile,
  now: number,
): void {
  run(
    db,
    sql`INSERT INTO stored_files (hash, bytes, kind, pages, contents, stored_at)
        VALUES (${hash}, ${bytes}, ${kind}, ${pages}, ${JSON.stringify(contents)}, ${now})
        ON CONFLICT (hash) DO UPDATE SET stored_at = excluded.stored_at`,
  );
}

export function findStoredFile(db: Db, hash: string): StoredFile | null {
  const row = get<Row>(
    db,
    sql`SELECT hash, bytes, kind, pages, contents FROM stored_files WHERE hash = ${hash}`,
  );
  return row ? { ...row, contents: JSON.parse(row.contents) as FileContents } : null;
}

export function markLinked(db: Db, hash: string): void {
  run(db, sql`UPDATE stored_files SET is_linked = 1 WHERE hash = ${hash}`);
}

export function forgetStoredFile(db: Db, hash: string): void {
  run(db, sql`DELETE FROM stored_files WHERE hash = ${hash}`);
}

/**
 * Files that nothing needs any more: taken off, erased, or with the institution or handed over since before `arrivedBefore`. One
 * that never belonged to anything is kept until `storedBefore`, because somebody may be about to attach it.
 */
export function unneededFiles(
  db: Db,
  { arrivedBefore, storedBefore }: { readonly arrivedBefore: number; readonly storedBefore: number },
): string[] {
  return all<{ hash: string }>(
    db,
    sql`SELECT hash FROM stored_files AS file
        WHERE (is_linked = 1 OR stored_at < ${storedBefore})
          AND NOT EXISTS (SELECT 1 FROM draft_attachments WHERE hash = file.hash)
          AND NOT EXISTS (SELECT 1 FROM attachments WHERE hash = file.hash AND is_erased = 0
                            AND coalesce(arrived_at, ${arrivedBefore}) >= ${arrivedBefore})
          AND NOT EXISTS (SELECT 1 FROM result_files WHERE hash = file.hash AND is_erased = 0
                            AND coalesce(left_at, ${arrivedBefore}) >= ${arrivedBefore})`,
  ).map(({ hash }) => hash);
}

export type NeededFile = Pick<StoredFile, 'hash' | 'bytes'>;

/** Files that nobody else has: they belong to a draft, or the back-office has not confirmed them yet. */
export function filesOnlyHere(db: Db): NeededFile[] {
  if (!hasFiles(db)) return [];
  return all<NeededFile>(
    db,
    sql`SELECT hash, bytes FROM stored_files AS file
        WHERE EXISTS (SELECT 1 FROM draft_attachments WHERE hash = file.hash)
           OR EXISTS (SELECT 1 FROM attachments WHERE hash = file.hash AND is_erased = 0 AND arrived_at IS NULL)
        ORDER BY hash`,
  );
}

/** Files that belong to something, whether or not somebody else has them too. */
export function filesInUse(db: Db): NeededFile[] {
  return all<NeededFile>(
    db,
    sql`SELECT hash, bytes FROM stored_files AS file
        WHERE EXISTS (SELECT 1 FROM draft_attachments WHERE hash = file.hash)
           OR EXISTS (SELECT 1 FROM attachments WHERE hash = file.hash AND is_erased = 0)
        ORDER BY hash`,
  );
}

/** A backup of an early version knows no files yet. */
function hasFiles(db: Db): boolean {
  return (
    get(db, sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'stored_files'`) !== undefined
  );
}

export function storedHashes(db: Db): string[] {
  return all<{ hash: string }>(db, sql`SELECT hash FROM stored_files`).map(({ hash }) => hash);
}
