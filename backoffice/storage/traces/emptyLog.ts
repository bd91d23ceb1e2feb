import type { Database } from '../database.ts';
import { hasCode } from '../database.ts';

const INSUFFICIENT_PRIVILEGE = '42501';
/** More than a log ever has that was recycled before its settings were ours. */
const MOST_SEGMENTS = 1_000;

/**
 * Begins a new segment of PostgreSQL's log and lets it delete those before. Only where it deletes them (`wal_recycle=off`) instead
 * of keeping them to be written over one day; elsewhere its administrator sees to it (docs/backoffice.md).
 */
export async function emptyLog(database: Database): Promise<void> {
  const [setting] = await database<{ isDeleted: boolean }[]>`
    select not current_setting('wal_recycle')::boolean as "isDeleted"`;
  try {
    if (setting?.isDeleted) await passSegments(database);
  } catch (error) {
    if (!hasCode(error, INSUFFICIENT_PRIVILEGE)) throw error;
  }
  // Something may have been erased meanwhile.
  await database`
    delete from trace
    where place = 'wal' and not exists (select from trace other where other.place <> 'wal')`;
}

/** Segments ahead of the present one may be old ones that wait to be written over. */
async function passSegments(database: Database): Promise<void> {
  for (let passed = 0; passed < MOST_SEGMENTS; passed++) {
    await database`select pg_switch_wal()`;
    await database`checkpoint`;
    const [ahead] = await database<{ count: number }[]>`
      select count(*) as count from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_lsn())`;
    if (ahead?.count === 0) return;
  }
}
