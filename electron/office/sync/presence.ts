import { presenceResponse, type PresenceReport, type PresenceResponse } from '#shared/sync/presence.ts';
import { reportOf, writePresenceElsewhere } from '#electron/office/presence.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Says who could answer other centres, and learns the same of them. Theirs may be old, and says so. @throws SyncProblem */
export async function exchangePresence({ db, http, deps }: Round): Promise<void> {
  if (deps.centre() === null) return;
  const report = reportOf({ db, clock: deps.clock, catalogue: deps.catalogue });
  const { centres } = await tellTheMostKnown(http, olderForms(report));
  writePresenceElsewhere(db, { centres, at: deps.clock.now() });
  deps.publish('queue', []);
}

/** The whole report first, then without what an older back-office does not know, the newest of it first. */
function olderForms(report: PresenceReport): readonly PresenceReport[] {
  const { isMobile, ...withoutKind } = report;
  const { contact, ...oldest } = withoutKind;
  return [
    report,
    ...(isMobile === undefined ? [] : [withoutKind]),
    ...(contact === undefined ? [] : [oldest]),
  ];
}

async function tellTheMostKnown(
  http: Round['http'],
  [form, ...older]: readonly PresenceReport[],
): Promise<PresenceResponse> {
  try {
    return await http.json('/sync/presence', presenceResponse, { method: 'POST', body: form });
  } catch (error) {
    const isUnknown = error instanceof SyncProblem && error.code === 'rejected';
    if (!isUnknown || older.length === 0) throw error;
    return tellTheMostKnown(http, older);
  }
}
