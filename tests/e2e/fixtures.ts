import { expect, test as base, type Page } from '@playwright/test';
import { startCentre, type Centre } from './support/centre.ts';
import { closeKept } from './support/keptWindows.ts';
import { officeApi, signInByApi, type OfficeApi } from './support/officeApi.ts';
import { SLOWED } from './support/slowed.ts';
import { openWorkplace, type Language, type Workplace, type WorkplaceOptions } from './support/workplace.ts';

type Own = {
  /** Opens a browser for one more person; all of them end with the test, and none may have used a pointer. */
  readonly open: (options: Omit<WorkplaceOptions, 'url'>) => Promise<Workplace>;
  /** The same with somebody who is signed in already. */
  readonly openAs: (
    name: string,
    counter: string | null,
    language: Language,
    path?: string,
  ) => Promise<Workplace>;
  readonly leftAsFound: void;
  /** The hall display; it takes no keys. */
  readonly openDisplay: (language: Language) => Promise<Page>;
};

type OfWorker = {
  readonly centre: Centre;
  /** Whom the demonstration begins with. */
  readonly atCountersFirst: readonly string[];
};

const MANAGER = 'Dace Priede';

/** For a walk that is longer than most. */
export function mayTake(seconds: number): void {
  base.setTimeout(seconds * 1000 * SLOWED);
}

/** A real back-office and a real office for each worker; a test that fails gets its successor new ones. */
export const test = base.extend<Own, OfWorker>({
  centre: [
    async ({ browser }, use) => {
      const centre = await startCentre();
      await use(centre);
      await closeKept(browser);
      await centre.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  atCountersFirst: [
    async ({ centre }, use) => use(await atCounters(await signInByApi(centre.office.url, MANAGER, null))),
    { scope: 'worker' },
  ],
  // The next test of this worker has the same centre and the same people.
  leftAsFound: [
    async ({ centre, atCountersFirst }, use) => {
      await use();
      await centre.network.restore();
      const manager = await signInByApi(centre.office.url, MANAGER, null);
      const left = (await atCounters(manager)).filter((visit) => !atCountersFirst.includes(visit));
      expect(left, 'whom this test left at a counter').toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ browser, centre }, use) => {
    const opened: Workplace[] = [];
    await use(async (options) => {
      const place = await openWorkplace(browser, { url: centre.office.url, ...options });
      opened.push(place);
      return place;
    });
    for (const place of opened) {
      place.guard.expectNone();
      await place.close();
    }
  },
  openAs: async ({ open, centre }, use) => {
    await use(async (name, counter, language, path = '/') => {
      const { token } = await signInByApi(centre.office.url, name, counter);
      return open({ language, token, path });
    });
  },
  openDisplay: async ({ open, centre }, use) => {
    await use(async (language) => {
      const { token } = await signInByApi(centre.office.url, 'Līga Balode', null);
      const terminal = await officeApi(centre.office.url, token).call('session.openTerminal', {
        kind: 'display',
      });
      const { page } = await open({ language, token: terminal.token, path: '/display' });
      return page;
    });
  },
});

/** Tickets of those who are called or served, and who serves them. */
async function atCounters(manager: OfficeApi): Promise<readonly string[]> {
  const { rows } = await manager.call('visit.day', { day: null });
  return rows
    .filter(({ status }) => status === 'called' || status === 'serving')
    .map(({ ticket, servedBy }) => `${ticket} with ${servedBy}`);
}

export { expect } from '@playwright/test';
