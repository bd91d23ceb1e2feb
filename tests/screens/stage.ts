import type { Browser, Page } from '@playwright/test';
import { v4 } from 'uuid';
import { startCentre, type Centre } from '#tests/e2e/support/centre.ts';
import { closeKept } from '#tests/e2e/support/keptWindows.ts';
import { officeApi, signInByApi, type OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { openWorkplace, type Language, type Workplace } from '#tests/e2e/support/workplace.ts';

/** Where the screens are looked at: a busy demonstration centre and one that was set up a minute ago. */
export type Stage = {
  readonly centre: Centre;
  readonly language: Language;
  readonly emptyUrl: string;
  /** Somebody who is greeter, clerk and manager at once. */
  readonly api: OfficeApi;
  /** A restarted office knows nobody any more. */
  signInAgain(): Promise<void>;
  /** A window of one more person or terminal; ends with the stage. */
  open(path: string, session?: OfficeApi | null, url?: string): Promise<Workplace>;
  /** After a way that was not gone to its end: no window open, the network as it was, and nobody at the counter. */
  leave(): Promise<void>;
  /** After a way that did not arrive: the same, and the office as it was. */
  recover(): Promise<void>;
  close(): Promise<void>;
};

export const COUNTER = '3. lodziņš';
const EMPTY_ADMINISTRATOR = {
  name: 'Dace Priede',
  pin: '5555',
  roles: ['greeter', 'clerk', 'manager', 'admin'] as const,
};

export async function startStage(browser: Browser, language: Language): Promise<Stage> {
  const centre = await startCentre();
  const empty = await centre.addOffice('--empty');
  const signInDace = (): Promise<OfficeApi> => signInByApi(centre.office.url, 'Dace Priede', COUNTER);
  let api = await signInDace();
  const opened: Workplace[] = [];
  const leave = async (): Promise<void> => {
    for (const place of opened.splice(0)) await place.close();
    await centre.network.restore();
    const { visitId } = await api.call('visit.current', {});
    if (visitId !== null) await api.call('visit.park', { visitId, minutes: null, note: '' });
  };
  return {
    centre,
    language,
    emptyUrl: empty.url,
    get api() {
      return api;
    },
    async signInAgain() {
      api = await signInDace();
    },
    async open(path, session = api, url = centre.office.url) {
      const place = await openWorkplace(browser, { url, language, path, token: session?.token ?? null });
      opened.push(place);
      return place;
    },
    leave,
    async recover() {
      await centre.office.killAndRestart();
      api = await signInDace();
      await leave();
    },
    async close() {
      for (const place of opened) await place.close();
      await closeKept(browser);
      await centre.close();
    },
  };
}

/** A centre on its first morning: people and counters, nobody served yet. */
export async function setUpEmptyCentre({ emptyUrl }: Stage): Promise<void> {
  const { name, pin, roles } = EMPTY_ADMINISTRATOR;
  await officeApi(emptyUrl).call('setup.complete', {
    centreName: 'Ropažu klientu apkalpošanas centrs',
    centreCode: 'ROP',
    openingHours: Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:59' }]),
    counters: [{ name: COUNTER, categories: ['A', 'B', 'C', 'D'] }],
    administrator: { name, pin, roles: [...roles] },
    staff: [],
  });
}

export async function signInToEmptyCentre({ emptyUrl }: Stage): Promise<OfficeApi> {
  const { pin } = EMPTY_ADMINISTRATOR;
  const options = await officeApi(emptyUrl).call('session.options', {});
  const staffId = options.staff[0]?.id ?? '';
  const counterId = options.counters[0]?.id ?? null;
  const { token } = await officeApi(emptyUrl).call('session.signIn', { staffId, pin, counterId });
  return officeApi(emptyUrl, token);
}

/** A client of the demonstration, called to this counter and known, with the document looked at. */
export async function serveClient(
  { api, language }: Stage,
  serviceId: string,
  name: string,
): Promise<string> {
  const triage = { serviceId, lifeSituationId: null, need: 'none', hasEid: false, language } as const;
  const { visitId } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: null,
  });
  await api.call('visit.callThis', { visitId });
  await api.call('visit.startService', { visitId });
  const { clients } = await api.call('client.search', { text: name, limit: 1 });
  await api.call('visit.linkClient', { visitId, clientId: clients[0]?.clientId ?? v4() });
  const check = {
    document: 'identityCard',
    method: 'lookedAt',
    validTo: '2035-06-30',
    numberEnd: '4471',
  } as const;
  await api.call('visit.checkIdentity', { visitId, ...check });
  return visitId;
}

export async function endVisit({ api }: Stage, visitId: string): Promise<void> {
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
}

const ALWAYS_ANSWERED = /\/api\/(session|connection|catalogue|outbox|live)/;

/** What the screen asks for fails, as when the office has a fault: the frame stays, the screen says what happened. */
export async function failQueries(page: Page): Promise<void> {
  const body = JSON.stringify({ error: { code: 'internal', reference: 'K7-2209' } });
  await page.route('**/api/**', (route) =>
    ALWAYS_ANSWERED.test(route.request().url())
      ? route.continue()
      : route.fulfill({ status: 500, contentType: 'application/problem+json', body }),
  );
}
