import { presenceResponse, type PresenceReport } from '#shared/sync/presence.ts';
import { reportOf, writePresenceElsewhere } from '#electron/office/presence.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Says who could answer other centres, and learns the same of them. Theirs may be old, and says so. @throws SyncProblem */
export async function exchangePresence({ db, http, deps }: Round): Promise<void> {
  if (deps.centre() === null) return;
  const whole = reportOf({ db, clock: deps.clock, catalogue: deps.catalogue });
  const { contact, isMobile, ...older } = whole;
  const tell = (body: PresenceReport) =>
    http.json('/sync/presence', presenceResponse, { method: 'POST', body });
  const { centres } = await (contact === undefined && isMobile === undefined
    ? tell(older)
    : tell(whole).catch((error: unknown) => {
        // An older back-office knows no such fields.
        if (error instanceof SyncProblem && error.code === 'rejected') return tell(older);
        throw error;
      }));
  writePresenceElsewhere(db, { centres, at: deps.clock.now() });
  deps.publish('queue', []);
}
