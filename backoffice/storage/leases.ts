import type { LeaseResponse } from '#shared/sync/messages.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import type { EnrolledDevice } from './enrolment.ts';

/** The register number has six digits. */
const LAST_SERIAL = 999_999;

/** A block of serials that nobody else gets, now or later. Null when the centre's year has not enough left. */
export async function lease(
  database: Database,
  device: EnrolledDevice,
  year: number,
  count: number,
  now: number,
): Promise<LeaseResponse | null> {
  const { centreId, centreCode, deviceId, incarnation } = device;
  return transaction(database, async (tx) => {
    const from = await takeSerials(tx, centreId, year, count);
    if (from === null) return null;
    const to = from + count - 1;
    await tx`
      insert into lease (centre_id, year, first_serial, last_serial, device_id, incarnation, leased_at)
      values (${centreId}, ${year}, ${from}, ${to}, ${deviceId}, ${incarnation}, ${new Date(now)})`;
    return { centreCode, year, from, to };
  });
}

/** The first of so many serials that nobody else gets; null when the centre's year has not enough left. */
export async function takeSerials(
  tx: Transaction,
  centreId: string,
  year: number,
  count: number,
): Promise<number | null> {
  await tx`
    insert into lease_counter (centre_id, year, next_serial)
    select ${centreId}, ${year}, first_serial from history
    on conflict do nothing`;
  const [counter] = await tx<{ next_serial: number }[]>`
    update lease_counter set next_serial = next_serial + ${count}
    where centre_id = ${centreId} and year = ${year} and next_serial + ${count} <= ${LAST_SERIAL + 1}
    returning next_serial`;
  return counter ? counter.next_serial - count : null;
}
