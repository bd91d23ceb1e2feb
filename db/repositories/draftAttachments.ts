import type { Turn } from '#shared/domain/request/attachments/types.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** A file attached to a request that is not registered yet. */
export type DraftAttachment = {
  readonly id: string;
  readonly draftId: string;
  readonly hash: string;
  readonly documentId: string | null;
  readonly name: string;
  readonly turn: Turn;
  readonly addedAt: number;
  readonly staffId: string | null;
};

/** At the end of the list. */
export function addDraftAttachment(db: Db, one: DraftAttachment): void {
  run(
    db,
    sql`INSERT INTO draft_attachments (id, draft_id, hash, position, document_id, name, turn, added_at, staff_id)
        VALUES (${one.id}, ${one.draftId}, ${one.hash},
          (SELECT coalesce(max(position), 0) + 1 FROM draft_attachments WHERE draft_id = ${one.draftId}),
          ${one.documentId}, ${one.name}, ${one.turn}, ${one.addedAt}, ${one.staffId})`,
  );
}

export function attachmentsOfDraft(db: Db, draftId: string): DraftAttachment[] {
  return all<DraftAttachment>(
    db,
    sql`SELECT id, draft_id AS draftId, hash, document_id AS documentId, name, turn, added_at AS addedAt,
          staff_id AS staffId
        FROM draft_attachments WHERE draft_id = ${draftId} ORDER BY position`,
  );
}

export function removeDraftAttachment(db: Db, draftId: string, id: string): boolean {
  return run(db, sql`DELETE FROM draft_attachments WHERE id = ${id} AND draft_id = ${draftId}`) === 1;
}

export function arrangeDraftAttachment(db: Db, id: string, position: number, turn: Turn): void {
  run(db, sql`UPDATE draft_attachments SET position = ${position}, turn = ${turn} WHERE id = ${id}`);
}
