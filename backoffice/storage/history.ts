import { randomUUID } from 'node:crypto';
import { GENESIS_HASH } from '#shared/sync/chain.ts';
import { transaction, type Database } from './database.ts';

/** More than any centre leases between two backups. */
const SKIPPED_SERIALS = 10_000;

export async function readEpoch(database: Database): Promise<string> {
  const [known] = await database<{ epoch: string }[]>`select epoch from history`;
  if (known) return known.epoch;
  await database`insert into history (epoch) values (${randomUUID()}) on conflict do nothing`;
  return readEpoch(database);
}

/**
 * To be called once after the database was restored from a backup, before devices connect again. Devices then read
 * their feeds from the start and send again what the backup does not hold. Register numbers leased after the backup
 * are unknown here, so some are skipped in every centre.
 */
export async function newEpoch(database: Database): Promise<string> {
  const epoch = randomUUID();
  await readEpoch(database);
  await transaction(database, async (tx) => {
    await tx`update history set epoch = ${epoch}, first_serial = first_serial + ${SKIPPED_SERIALS}`;
    await tx`update lease_counter set next_serial = next_serial + ${SKIPPED_SERIALS}`;
    // Devices have seen events of our own that are gone: going on in the same chain would fork it.
    await tx`update feed set incarnation = incarnation + 1, device_seq = 0, head = ${GENESIS_HASH}`;
  });
  return epoch;
}

/** Notes how far every device's chain has come. To be called before the copy is made. */
export async function beginBackup(database: Database, now: number): Promise<number> {
  return transaction(database, async (tx) => {
    const [backup] = await tx<{ id: number }[]>`
      insert into backup (begun_at) values (${new Date(now)}) returning id`;
    if (!backup) throw new Error('the backup was not noted');
    await tx`
      insert into backup_head (backup_id, device_id, incarnation, device_seq)
      select ${backup.id}, device_id, incarnation, device_seq from enrolment`;
    return backup.id;
  });
}

/** Raises the watermark: devices may let go of what a finished backup holds. False for an unknown backup. */
export async function finishBackup(database: Database, backupId: number, now: number): Promise<boolean> {
  return transaction(database, async (tx) => {
    const finished = await tx`
      update backup set finished_at = ${new Date(now)} where id = ${backupId} and finished_at is null`;
    if (finished.count === 0) return false;
    await tx`
      update enrolment set backed_up_seq = greatest(backed_up_seq, backup_head.device_seq)
      from backup_head
      where backup_head.backup_id = ${backupId}
        and backup_head.device_id = enrolment.device_id and backup_head.incarnation = enrolment.incarnation`;
    return true;
  });
}
