import { presenceResponse } from '#shared/sync/presence.ts';
import { reportOf, writePresenceElsewhere } from '#electron/office/presence.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Says who could answer other centres, and learns the same of them. Theirs may be old, and says so. @throws SyncProblem */
export async function exchangePresence({ db, http, deps }: Round): Promise<void> {
  if (deps.centre() === null) return;
  const body = reportOf({ db, clock: deps.clock, catalogue: deps.catalogue });
  const { centres } = await http.json('/sync/presence', presenceResponse, { method: 'POST', body });
  writePresenceElsewhere(db, { centres, at: deps.clock.now() });
  deps.publish('queue', []);
}
