import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Draft = {
  readonly id: string;
  readonly visitId: string;
  readonly serviceId: string;
  /** What the counter sent, as JSON. */
  readonly body: string;
  readonly startedAt: number;
  readonly savedAt: number;
  readonly discardedAt: number | null;
};

type Row = {
  id: string;
  visit_id: string;
  service_id: string;
  body: string;
  started_at: number;
  saved_at: number;
  discarded_at: number | null;
};

export function saveDraft(db: Db, draft: Omit<Draft, 'startedAt' | 'discardedAt'>): void {
  run(
    db,
    sql`INSERT INTO drafts (id, visit_id, service_id, body, started_at, saved_at)
        VALUES (${draft.id}, ${draft.visitId}, ${draft.serviceId}, ${draft.body}, ${draft.savedAt}, ${draft.savedAt})
        ON CONFLICT (id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at, discarded_at = NULL`,
  );
}

export function findDraft(db: Db, id: string): Draft | null {
  const row = get<Row>(db, sql`SELECT * FROM drafts WHERE id = ${id}`);
  return row ? toDraft(row) : null;
}

export function draftsOfVisit(db: Db, visitId: string): Draft[] {
  return all<Row>(
    db,
    sql`SELECT * FROM drafts WHERE visit_id = ${visitId} AND discarded_at IS NULL ORDER BY started_at`,
  ).map(toDraft);
}

/** In the bin, where they stay for a day; the last one first. */
export function discardedDraftsOfVisit(db: Db, visitId: string): Draft[] {
  return all<Row>(
    db,
    sql`SELECT * FROM drafts WHERE visit_id = ${visitId} AND discarded_at IS NOT NULL ORDER BY discarded_at DESC`,
  ).map(toDraft);
}

/** Null takes it out of the bin again. */
export function setDraftDiscarded(db: Db, id: string, at: number | null): boolean {
  return run(db, sql`UPDATE drafts SET discarded_at = ${at} WHERE id = ${id}`) === 1;
}

export function deleteDraft(db: Db, id: string): void {
  run(db, sql`DELETE FROM drafts WHERE id = ${id}`);
}

/** Empties the bin of what was discarded before that moment, and drops what nobody went on with since the other. */
export function deleteOldDrafts(db: Db, discardedBefore: number, savedBefore: number): void {
  run(db, sql`DELETE FROM drafts WHERE discarded_at < ${discardedBefore} OR saved_at < ${savedBefore}`);
}

/** What was filled in for this client and never registered, the discarded ones too; nothing of others on the same ticket. */
export function draftsOfClient(db: Db, clientId: string): Draft[] {
  return all<Row>(
    db,
    sql`SELECT d.* FROM drafts AS d JOIN visits AS v ON v.id = d.visit_id
        WHERE CASE WHEN v.state -> 'clients' IS NULL THEN v.client_id = ${clientId}
          ELSE EXISTS (
            SELECT 1 FROM json_each(v.state, '$.clients') AS c
            WHERE c.value ->> 'clientId' = ${clientId}
              AND c.value ->> 'number' = coalesce(d.body ->> 'clientNumber', 1)
          ) END
        ORDER BY d.started_at`,
  ).map(toDraft);
}

export function deleteDraftsOfClient(db: Db, clientId: string): void {
  for (const { id } of draftsOfClient(db, clientId)) deleteDraft(db, id);
}

function toDraft(row: Row): Draft {
  return {
    id: row.id,
    visitId: row.visit_id,
    serviceId: row.service_id,
    body: row.body,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    discardedAt: row.discarded_at,
  };
}
