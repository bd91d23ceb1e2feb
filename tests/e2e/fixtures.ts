import { test as base, type Page } from '@playwright/test';
import { startCentre, type Centre } from './support/centre.ts';
import { officeApi, signInByApi } from './support/officeApi.ts';
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
  readonly networkLeftWhole: void;
  /** The hall display; it takes no keys. */
  readonly openDisplay: (language: Language) => Promise<Page>;
};

/** A real back-office and a real office for each worker; a test that fails gets its successor new ones. */
export const test = base.extend<Own, { readonly centre: Centre }>({
  centre: [
    async ({}, use) => {
      const centre = await startCentre();
      await use(centre);
      await centre.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // The next test of this worker has the same centre, and does not wait for the office's next try.
  networkLeftWhole: [
    async ({ centre }, use) => {
      await use();
      if (!centre.network.isCut()) return;
      await centre.network.restore();
      await (await signInByApi(centre.office.url, 'Dace Priede', null)).call('outbox.tryNow', {});
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

export { expect } from '@playwright/test';
