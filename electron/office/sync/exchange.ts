import { MAX_PUSH_EVENTS } from '#shared/sync/messages.ts';
import { deviceIdentity } from '#electron/office/identity.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { enrolDevice } from '#electron/office/sync/enrol.ts';
import { exchangeAll } from '#electron/office/sync/exchangeAll.ts';
import { createHttp, type Address, type HttpDeps } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round, SentQueue } from '#electron/office/sync/round.ts';
import { baseAddress, readLinkSettings } from '#electron/office/sync/settings.ts';
import { hasPassed } from '#electron/office/sync/timers.ts';
import type { Status } from '#electron/office/sync/status.ts';

const CATALOGUE_EVERY_MS = 600_000;
const PRESENCE_EVERY_MS = 60_000;
/** May be used any number of times, and exists only in the back-office of a demonstration. */
const DEMO_CODE = 'DEMO-SALASPILS';

/** What the link does when it is time to: one exchange, or letting the device in. */
export type Exchange = {
  /** False before a back-office is known. */
  isSetUp(): boolean;
  address(): Address;
  /** Everything both ways. @throws SyncProblem */
  run(signal: AbortSignal): Promise<void>;
  /** @throws SyncProblem */
  enrol(url: string, code: string, signal: AbortSignal): Promise<void>;
};

export function createExchange(deps: LinkDeps, httpDeps: HttpDeps, status: Status): Exchange {
  const { db } = deps;
  const batch = { size: MAX_PUSH_EVENTS };
  const refusedTag = { value: null as string | null };
  const sentQueue: SentQueue = { report: null, at: 0, ranges: new Map() };
  let catalogueAt = -Infinity;
  let presenceAt = -Infinity;

  const address = (): Address => {
    const settings = readLinkSettings(db);
    // The demo's back-office may listen elsewhere after every start.
    return { url: baseAddress(deps.demoUrl() ?? settings?.url ?? ''), token: settings?.token ?? null };
  };
  const enrol = async (url: string, code: string, signal: AbortSignal): Promise<void> => {
    const base = baseAddress(url);
    const http = createHttp(httpDeps, () => ({ url: base, token: null }), signal);
    await enrolDevice(deps, http, base, code);
    catalogueAt = -Infinity;
  };

  return {
    isSetUp: () => deps.demoUrl() !== null || readLinkSettings(db) !== null,
    address,
    enrol,
    async run(signal) {
      const demoUrl = deps.demoUrl();
      const enrolAnew = onlyOnce(demoUrl === null ? null : () => enrol(demoUrl, DEMO_CODE, signal));
      if (!readLinkSettings(db)) await enrolAnew(new SyncProblem('notEnrolled'));
      const isCatalogueDue = hasPassed(catalogueAt, CATALOGUE_EVERY_MS, httpDeps.machineNow());
      const isPresenceDue = hasPassed(presenceAt, PRESENCE_EVERY_MS, httpDeps.machineNow());
      const round: Round = {
        db,
        deps,
        http: createHttp(httpDeps, address, signal),
        status,
        device: () => deviceIdentity(db, () => deps.newId()),
        catalogueKey: () => readLinkSettings(db)?.catalogueKey ?? '',
        enrolAnew: () => enrolAnew(new SyncProblem('cloned')),
        batch,
        refusedTag,
        isCatalogueDue,
        isPresenceDue,
        sentQueue,
        machineNow: httpDeps.machineNow,
      };
      try {
        await exchangeAll(round);
      } catch (error) {
        if (!(error instanceof SyncProblem && error.code === 'notEnrolled')) throw error;
        await enrolAnew(error);
        await exchangeAll(round);
      }
      if (isPresenceDue) presenceAt = httpDeps.machineNow();
      if (isCatalogueDue) catalogueAt = httpDeps.machineNow();
    },
  };
}

/** In a demo the device lets itself in again; elsewhere a person has to give a new code, and so for a second time. */
function onlyOnce(act: (() => Promise<void>) | null): (problem: SyncProblem) => Promise<void> {
  let isDone = false;
  return async (problem) => {
    if (!act || isDone) throw problem;
    isDone = true;
    await act();
  };
}
