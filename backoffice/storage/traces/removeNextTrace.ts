import { localTime } from '#shared/lib/time.ts';
import type { Database } from '../database.ts';
import { emptyLog } from './emptyLog.ts';
import type { Place, Table } from './places.ts';
import { rewriteTable } from './rewriteTable.ts';

const RETRY_MS = 600_000;
/** Rewritten in a second or two (docs/backoffice.md says how long more takes). */
const MOST_BYTES_BY_DAY = 64 * 2 ** 20;
/** When few are at work; local time. The sweep begins at the same hour. */
const NIGHT = { from: '03:00', until: '06:00' };

/**
 * What was erased stands on in PostgreSQL's files: in rows that nobody sees, in pages, in its log. Cleans the place that is due
 * first; false when none is. What fails or has to wait is due again in ten minutes, after a restart too.
 */
export async function removeNextTrace(database: Database, now: number): Promise<boolean> {
  const [due] = await database<{ place: Place }[]>`
    update trace set due_at = ${now + RETRY_MS}
    where place = (
      select place from trace
      where due_at <= ${now}
        and (place <> 'wal' or not exists (select from trace other where other.place <> 'wal'))
      order by place
      limit 1
      for update skip locked)
    returning place`;
  if (!due) return false;
  if (due.place === 'wal') await emptyLog(database);
  else if (isNight(now) || (await isSmall(database, due.place))) await rewriteTable(database, due.place);
  return true;
}

function isNight(now: number): boolean {
  const time = localTime(now);
  return time >= NIGHT.from && time < NIGHT.until;
}

async function isSmall(database: Database, table: Table): Promise<boolean> {
  const [row] = await database<
    { bytes: number }[]
  >`select pg_total_relation_size(${table}::regclass) as bytes`;
  return row !== undefined && row.bytes <= MOST_BYTES_BY_DAY;
}
