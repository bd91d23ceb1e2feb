import type { Database } from '../database.ts';
import { hasCode } from '../database.ts';
import type { Table } from './places.ts';

/** Everybody else who wants the table waits behind us as long as we wait for it. */
const LOCK_TIMEOUT = '1s';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * A new file with the rows that stand, in place of the old one. Until it is written nobody reads or writes the table, so a busy
 * one is left for later. Rows that an open transaction may still see are copied, too: only when they were not, the table is clean.
 */
export async function rewriteTable(database: Database, table: Table): Promise<void> {
  const connection = await database.reserve();
  try {
    await connection`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`;
    await connection`vacuum (full) ${connection(table)}`;
  } catch (error) {
    if (!hasCode(error, LOCK_NOT_AVAILABLE)) throw error;
    return;
  } finally {
    await connection`reset lock_timeout`;
    connection.release();
  }
  await settle(database, table);
}

/**
 * The rewrite freezes everything up to the oldest transaction that may see anything, and drops what was deleted before that one.
 * A number that was never reached here came with a dump, which holds nothing but rows that stand.
 */
async function settle(database: Database, table: Table): Promise<void> {
  await database`
    delete from trace using pg_class
    where place = ${table} and pg_class.oid = place::regclass
      and (age(relfrozenxid) < age(erased_by::xid) or erased_by >= pg_snapshot_xmax(pg_current_snapshot()))`;
}
