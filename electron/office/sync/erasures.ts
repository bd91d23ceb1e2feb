import { erasureResponse, MAX_ERASURES } from '#shared/sync/erasures.ts';
import { erasePerson } from '#db/journal/erase.ts';
import { findEvent } from '#db/journal/read.ts';
import {
  hasPersonalRows,
  markConfirmed,
  openErasures,
  saveErasureDevices,
  unconfirmedErasures,
} from '#db/repositories/erasures.ts';
import { transact } from '#db/transaction.ts';
import type { Db } from '#db/open.ts';
import type { Round } from '#electron/office/sync/round.ts';

/**
 * Tells the back-office what was really deleted here, and learns which devices have not said so yet. @throws SyncProblem
 */
export async function exchangeErasures({ db, http, deps, isPresenceDue }: Round): Promise<void> {
  const waiting = unconfirmedErasures(db, MAX_ERASURES);
  const asked = openErasures(db, MAX_ERASURES);
  if (waiting.length === 0 && !(isPresenceDue && asked.length > 0)) return;
  let confirmed: readonly string[] = [];
  if (waiting.length > 0) {
    for (const each of waiting) requireErased(db, each);
    deps.attachments.sweep();
    if (emptyLog(db)) confirmed = waiting.map(({ eventId }) => eventId);
  }
  const body = { confirmed, asked };
  const { erasures } = await http.json('/sync/erasures', erasureResponse, { method: 'POST', body });
  transact(db, () => {
    markConfirmed(db, confirmed, deps.clock.now());
    for (const { eventId, devices } of erasures) saveErasureDevices(db, eventId, devices);
  });
  deps.publish('client', []);
}

/** Somebody at this counter may have written about the person since. */
function requireErased(db: Db, { eventId, subjectId }: { eventId: string; subjectId: string }): void {
  if (findEvent(db, eventId)?.event.type !== 'client.erased' || !hasPersonalRows(db, subjectId)) return;
  transact(db, () => erasePerson(db, subjectId));
}

/** The write-ahead log still holds the pages as they were before; false while somebody else reads from it. */
function emptyLog(db: Db): boolean {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  return result?.busy === 0;
}
