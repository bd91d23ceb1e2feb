import type { RequestState } from '#shared/domain/request/types.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Rows of the files that the owner returned, replaced as a whole together with their request. */
export function saveResultFiles(db: Db, requestId: string, state: RequestState): void {
  removeResultFiles(db, requestId);
  for (const { fileId, hash, bytes, name } of state.result?.files ?? []) {
    run(
      db,
      sql`INSERT INTO result_files (id, request_id, hash, bytes, is_erased, left_at)
          VALUES (${fileId}, ${requestId}, ${hash}, ${bytes}, ${name === undefined ? 1 : 0},
            ${leftAt(state)})`,
    );
  }
}

/** When it left the centre, to the client or back to its owner; null while it may be asked for. */
function leftAt({ status, handover, sending, sendingBack }: RequestState): number | null {
  switch (status) {
    case 'handedOver':
      return handover?.at ?? null;
    case 'sent':
      return sending?.at ?? null;
    case 'sentBack':
      return sendingBack?.at ?? null;
    default:
      return null;
  }
}

export function removeResultFiles(db: Db, requestId: string): void {
  run(db, sql`DELETE FROM result_files WHERE request_id = ${requestId}`);
}

export type FileToFetch = {
  readonly fileId: string;
  readonly requestId: string;
  readonly hash: string;
  readonly bytes: number;
};

/** Files that somebody may still ask for at the counter, whether or not they lie here. */
export function resultFilesInUse(db: Db, leftAfter: number): FileToFetch[] {
  return all<FileToFetch>(
    db,
    sql`SELECT id AS fileId, request_id AS requestId, hash, bytes FROM result_files
        WHERE is_erased = 0 AND (left_at IS NULL OR left_at >= ${leftAfter})`,
  );
}
