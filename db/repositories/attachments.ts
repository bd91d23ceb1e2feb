import type { Attachment } from '#shared/domain/request/attachments/types.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Rows of a request's attachments, replaced as a whole together with it. */
export function saveAttachments(db: Db, requestId: string, attachments: readonly Attachment[]): void {
  removeAttachments(db, requestId);
  for (const { id, hash, name, arrivedAt } of attachments) {
    run(
      db,
      sql`INSERT INTO attachments (id, request_id, hash, is_erased, arrived_at)
          VALUES (${id}, ${requestId}, ${hash}, ${name === undefined ? 1 : 0}, ${arrivedAt})`,
    );
  }
}

export function removeAttachments(db: Db, requestId: string): void {
  run(db, sql`DELETE FROM attachments WHERE request_id = ${requestId}`);
}

export type FileToSend = {
  readonly attachmentId: string;
  readonly requestId: string;
  readonly hash: string;
  readonly bytes: number;
};

/** Files that lie here and whose arrival nobody has confirmed, the first attached first. */
export function filesToSend(db: Db, limit: number): FileToSend[] {
  return all<FileToSend>(
    db,
    sql`SELECT attachments.id AS attachmentId, request_id AS requestId, attachments.hash, bytes
        FROM attachments JOIN stored_files ON stored_files.hash = attachments.hash
        WHERE arrived_at IS NULL AND is_erased = 0 ORDER BY stored_files.stored_at, attachments.id LIMIT ${limit}`,
  );
}

/** Since when the file that has waited the longest is here; null when none waits. */
export function filesUnsentSince(db: Db): number | null {
  const row = get<{ at: number | null }>(
    db,
    sql`SELECT min(stored_files.stored_at) AS at
        FROM attachments JOIN stored_files ON stored_files.hash = attachments.hash
        WHERE arrived_at IS NULL AND is_erased = 0`,
  );
  return row?.at ?? null;
}

export function countFilesToSend(db: Db): number {
  return (
    get<{ count: number }>(
      db,
      sql`SELECT count(*) AS count FROM attachments JOIN stored_files ON stored_files.hash = attachments.hash
          WHERE arrived_at IS NULL AND is_erased = 0`,
    )?.count ?? 0
  );
}
