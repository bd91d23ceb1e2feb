import type { Database, Queryable } from '../database.ts';
import { hasCode, isLineLost } from '../database.ts';
import type { Table } from './places.ts';

/** Everybody else who wants the table waits behind us as long as we wait for it. */
const LOCK_TIMEOUT = '1s';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * A new file with the rows that stand, in place of the old one. Until it is written nobody reads or writes the table, so a busy
 * one is left for later. Rows that an open transaction may still see are copied, too: only when they were not, the table is clean.
 */
export async function rewriteTable(database: Database, table: Table): Promise<void> {
  const line = await database.reserve();
  try {
    const isRewritten = await rewriteUnlessBusy(line, table);
    await line`reset lock_timeout`;
    line.release();
    if (!isRewritten) return;
  } catch (error) {
    // The driver has put a lost line away itself; given back once more it would be used, and end the process.
    if (!isLineLost(error)) line.release();
    throw error;
  }
  await settle(database, table);
}

async function rewriteUnlessBusy(line: Queryable, table: Table): Promise<boolean> {
  try {
    await line`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`;
    await line`vacuum (full) ${line(table)}`;
    return true;
  } catch (error) {
    if (!hasCode(error, LOCK_NOT_AVAILABLE)) throw error;
    return false;
  }
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
