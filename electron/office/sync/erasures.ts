import { erasureResponse, MAX_ERASURES } from '#shared/sync/erasures.ts';
import { erasePerson } from '#db/journal/erase.ts';
import { findEvent } from '#db/journal/read.ts';
import {
  forgetErasures,
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
export async function exchangeErasures(round: Round): Promise<void> {
  const { db, http, deps, isPresenceDue } = round;
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
  const { erasures, unknown = [] } = await http.json('/sync/erasures', erasureResponse, {
    method: 'POST',
    body,
  });
  transact(db, () => {
    const forgotten = new Set(unknown);
    const heard = confirmed.filter((id) => !forgotten.has(id));
    markConfirmed(db, heard, deps.clock.now());
    for (const { eventId, devices } of erasures) saveErasureDevices(db, eventId, devices);
  });
  if (unknown.length > 0) await tellLost(round, unknown);
  deps.publish('client', []);
  // After a restore all of them are to be confirmed again, and nobody comes back while that lasts.
  if (confirmed.length === MAX_ERASURES) await exchangeErasures(round);
}

/**
 * The back-office was restored from a backup that is older than these: it erases again, and its new entries of the ledger come with
 * the feed in place of those that nobody confirms any more. @throws SyncProblem
 */
async function tellLost({ db, http }: Round, eventIds: readonly string[]): Promise<void> {
  const lost = eventIds.flatMap((id) => findEvent(db, id)?.event ?? []);
  const body = { confirmed: [], asked: [], lost };
  await http.json('/sync/erasures', erasureResponse, { method: 'POST', body });
  transact(db, () => forgetErasures(db, eventIds));
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
