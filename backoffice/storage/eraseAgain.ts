import type { ErasureEvent } from '#shared/domain/client/erasureTypes.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { PART_ERASED, type PartErasedEvent } from '#shared/domain/retention/partErased.ts';
import { eventHash } from '#shared/sync/chain.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { eraseCards } from './erasure.ts';
import { erasedAmong, isPartErased, lockErasures } from './erasureLedger.ts';
import { erasePart } from './erasePart.ts';
import type { ForgottenFile } from './files/attachments.ts';
import type { SealedFolder } from './files/sealedFolder.ts';
import { centreFeed } from './journal/feeds.ts';
import type { JournalContext } from './journal/record.ts';
import { sha256 } from './secrets.ts';

type Context = JournalContext & { readonly folder: SealedFolder | null };

/**
 * After a restore: carries out once more what the lost history had erased, as a device was told it. A restriction that stands in
 * the backup does not hold it up: the erasure came after it, and everybody else has carried it out. The ledger takes in also
 * whom nothing here names, because another device may still send it.
 */
export async function eraseAgain(
  database: Database,
  centreId: string,
  lost: readonly StoredEvent[],
  context: Context,
): Promise<void> {
  for (const event of lost) {
    // One by one, as they were erased: together they would lock matters in another order than pushes do.
    const files = await transaction(database, async (tx) => {
      await lockErasures(tx);
      return (await isOfLostHistory(tx, event)) ? carryOut(tx, event, centreFeed(centreId), context) : [];
    });
    for (const file of files) await context.folder?.remove(file);
  }
}

/** Sealed in a chain of this back-office that a restore has ended; where none was restored, no device erases anybody by saying so. */
async function isOfLostHistory(tx: Transaction, event: StoredEvent): Promise<boolean> {
  const { hash, ...unsealed } = event;
  const [feed] = await tx`
    select from feed where device_id = ${event.deviceId} and incarnation > ${event.incarnation}
      and not exists (select from event where id = ${event.id})`;
  return feed !== undefined && eventHash(unsealed, sha256) === hash;
}

async function carryOut(
  tx: Transaction,
  { type, aggregate, aggregateId, payload }: StoredEvent,
  toldBy: string,
  context: JournalContext,
): Promise<readonly ForgottenFile[]> {
  if (type === 'client.erased') {
    if ((await erasedAmong(tx, [aggregateId])).size > 0) return [];
    const erased = payload as Extract<ErasureEvent, { type: 'client.erased' }>['payload'];
    // Each card was told of apart; which of them were one client then, this journal may not know.
    return (await eraseCards(tx, [aggregateId], context, { payload: erased, toldBy })).files;
  }
  if (type !== PART_ERASED) return [];
  const { subjectId } = payload as PartErasedEvent['payload'];
  if (await isPartErased(tx, aggregateId, subjectId)) return [];
  return erasePart(tx, context, { kind: aggregate, id: aggregateId, subjectIds: [subjectId], toldBy });
}
