import type { RequestState } from '#shared/domain/request/types.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Rows of the files that the owner returned, replaced as a whole together with their request. */
export function saveResultFiles(db: Db, requestId: string, { result, handover }: RequestState): void {
  removeResultFiles(db, requestId);
  for (const { fileId, hash, bytes, name } of result?.files ?? []) {
    run(
      db,
      sql`INSERT INTO result_files (id, request_id, hash, bytes, is_erased, handed_over_at)
          VALUES (${fileId}, ${requestId}, ${hash}, ${bytes}, ${name === undefined ? 1 : 0},
            ${handover?.at ?? null})`,
    );
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
export function resultFilesInUse(db: Db, handedOverAfter: number): FileToFetch[] {
  return all<FileToFetch>(
    db,
    sql`SELECT id AS fileId, request_id AS requestId, hash, bytes FROM result_files
        WHERE is_erased = 0 AND (handed_over_at IS NULL OR handed_over_at >= ${handedOverAfter})`,
  );
}
