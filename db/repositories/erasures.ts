import type { ClientState } from '#shared/domain/client/types.ts';
import type { ErasureDevice } from '#shared/sync/erasures.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** An entry of the ledger that was carried out here. */
export function noteErasure(
  db: Db,
  { eventId, subjectId, isCase }: { eventId: string; subjectId: string; isCase: boolean },
): void {
  run(
    db,
    sql`INSERT INTO erasures (event_id, subject_id, is_case)
        VALUES (${eventId}, ${subjectId}, ${isCase ? 1 : 0}) ON CONFLICT DO NOTHING`,
  );
}

/** Entries whose deletion the back-office has not been told of. */
export function unconfirmedErasures(db: Db, limit: number): { eventId: string; subjectId: string }[] {
  return all(
    db,
    sql`SELECT event_id AS eventId, subject_id AS subjectId FROM erasures
        WHERE is_open = 1 AND confirmed_at IS NULL LIMIT ${limit}`,
  );
}

/** Entries of cases that some device has still to confirm; the newest first. */
export function openErasures(db: Db, limit: number): string[] {
  const rows = all<{ id: string }>(
    db,
    sql`SELECT event_id AS id FROM erasures WHERE is_open = 1 AND is_case = 1
        ORDER BY event_id DESC LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

export function markConfirmed(db: Db, eventIds: readonly string[], at: number): void {
  run(
    db,
    sql`UPDATE erasures SET confirmed_at = ${at}, is_open = is_case
        WHERE event_id IN (SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
  );
}

export function saveErasureDevices(db: Db, eventId: string, devices: readonly ErasureDevice[]): void {
  const isOpen = devices.some(({ confirmedAt }) => confirmedAt === null) ? 1 : 0;
  run(
    db,
    sql`UPDATE erasures SET devices = ${JSON.stringify(devices)}, is_open = ${isOpen} WHERE event_id = ${eventId}`,
  );
}

/** The history of the back-office was restored: it may not know any more what it was told. */
export function confirmErasuresAgain(db: Db): void {
  run(db, sql`UPDATE erasures SET confirmed_at = NULL, is_open = 1`);
}

/** Entries that the back-office knows no more: it has others in their place. */
export function forgetErasures(db: Db, eventIds: readonly string[]): void {
  run(
    db,
    sql`DELETE FROM erasures WHERE event_id IN (SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
  );
}

/** Whether anything personal of the subject is left in the journal. */
export function hasPersonalRows(db: Db, subjectId: string): boolean {
  return (
    get(
      db,
      sql`SELECT 1 FROM event_personal WHERE subject_id = ${subjectId} AND data IS NOT NULL LIMIT 1`,
    ) !== undefined
  );
}

/** What each entry about these cards says of its devices; null before the back-office has told. */
export function erasureDevicesOf(
  db: Db,
  cardIds: readonly string[],
): readonly (readonly ErasureDevice[] | null)[] {
  const rows = all<{ devices: string | null }>(
    db,
    sql`SELECT devices FROM erasures
        WHERE subject_id IN (SELECT value FROM json_each(${JSON.stringify(cardIds)}))`,
  );
  return rows.map(({ devices }) => (devices === null ? null : (JSON.parse(devices) as ErasureDevice[])));
}

/** Cards whose client asked to be erased, or was; the newest card first. */
export function clientsWithErasure(db: Db, limit: number): { id: string; state: ClientState }[] {
  const rows = all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM clients WHERE state ->> '$.erasure' IS NOT NULL ORDER BY n DESC LIMIT ${limit}`,
  );
  return rows.map(({ id, state }) => ({ id, state: JSON.parse(state) as ClientState }));
}
