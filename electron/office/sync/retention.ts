import { retentionResponse } from '#shared/sync/retention.ts';
import { transact } from '#db/transaction.ts';
import { readTermSettings, writeRetentionFigures, writeTermSettings } from '#electron/office/retention.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Terms of keeping are the centre's: the last change of any of its devices counts. @throws SyncProblem */
export async function exchangeRetention({ db, http, deps }: Round): Promise<void> {
  const body = { settings: readTermSettings(db) };
  const { settings, preview, log } = await http.json('/sync/retention', retentionResponse, {
    method: 'POST',
    body,
  });
  transact(db, () => {
    const own = readTermSettings(db);
    // Changed here while the answer was on its way: sent next time.
    if (settings && settings.changedAt >= (own?.changedAt ?? 0)) writeTermSettings(db, settings);
    writeRetentionFigures(db, { preview, log });
  });
  deps.publish('settings', []);
}
