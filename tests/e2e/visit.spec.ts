import { DEMO_CLIENTS } from '#electron/office/demo/demoPeople.ts';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { callThis, expectCallOnDisplay, expectNoNames, missAndReturn } from './steps/calling.ts';
import {
  addNewClient,
  checkIdentity,
  recordRepresentative,
  searchClient,
  takeFoundClient,
} from './steps/client.ts';
import { giveTicket } from './steps/door.ts';
import { expectOutcomeNeeded, finish } from './steps/finish.ts';
import { expectOnClientScreen, handOver, lookAtPaper, openClientScreen, rate } from './steps/handover.ts';
import { beginRequest, fillForm, register, saveReceipt, serviceName } from './steps/request.ts';
import { expectChip, settleTask } from './steps/settle.ts';
import { watchCallTimes } from './support/callTimes.ts';
import type { Centre, Outage } from './support/centre.ts';
import { signInByApi } from './support/officeApi.ts';
import { handOverElsewhere } from './support/otherCounter.ts';
import { LANGUAGES, signIn, type Language, type Workplace } from './support/workplace.ts';

const COUNTER = '3. lodziņš';
const CLERK = 'Anna Kļaviņa';
const SICKNESS_BENEFIT = 1;

/** Codes whose last digit does not fit the others. */
const NEW_CLIENTS = {
  lv: { givenName: 'Alvīne', familyName: 'Šķēle', code: '120371-00455', phone: '26 555 123' },
  en: { givenName: 'Emīlija', familyName: 'Ķeniņa', code: '010291-00440', phone: '29 444 321' },
} as const;

/** How the network is away; what else a line can do to the office is tried below the screen. */
const OUTAGES = { lv: 'blackHole', en: 'refused' } as const satisfies Record<Language, Outage>;
/** A client for each journey without a network, who has a result to fetch. */
const KNOWN_CLIENTS = { lv: DEMO_CLIENTS[0], en: DEMO_CLIENTS[4] } as const;

/** While the network is a black hole its requests wait for minutes; a command that waited with them would show. */
const NO_WAITING_FOR_THE_NETWORK_MS = 5_000;

/** Online in one language and without a network in the other; both in each with the soak. */
const IS_WHOLE = process.env['VISIT_WALKS'] === 'all';
const ONLINE = IS_WHOLE ? LANGUAGES : (['en'] as const);
const OFFLINE = IS_WHOLE ? LANGUAGES : (['lv'] as const);

// The longest walks come last; one after the other they would leave the other workers idle.
test.describe.configure({ mode: 'parallel' });

for (const language of ONLINE) {
  test(`a whole visit of a new client by keyboard, online, ${language}`, async ({
    open,
    openAs,
    openDisplay,
  }) => {
    mayTake(180);
    const { givenName, familyName, ...rest } = NEW_CLIENTS[language];
    const name = `${givenName} ${familyName}`;
    const display = await openDisplay(language);
    const greeter = await openAs('Līga Balode', null, language, '/door');
    const ticket = await giveTicket(greeter, SICKNESS_BENEFIT);

    const clerk = await open({ language });
    await signIn(clerk, CLERK, '1111', COUNTER);
    const screen = await openClientScreen(clerk);
    await callThis(clerk, ticket);
    await expectCallOnDisplay(display, clerk.t, ticket, COUNTER);
    await missAndReturn(clerk, ticket);
    await callThis(clerk, ticket);
    await clerk.run('counter.primary');

    await searchClient(clerk, 'bērz', 'Jānis Bērziņš');
    await searchClient(clerk, DEMO_CLIENTS[1]?.code ?? '', 'Anna Ozoliņa');
    await addNewClient(clerk, { givenName, familyName, ...rest });
    await recordRepresentative(clerk, 'Zane Kalna');
    await checkIdentity(clerk);
    await expectOutcomeNeeded(clerk, ticket);

    await beginRequest(clerk);
    await fillForm(clerk);
    await expectOnClientScreen(clerk, screen, [serviceName(clerk)]);
    const number = await register(clerk);
    await saveReceipt(clerk, number, name);

    // The institution works through the back-office's public API; its answer comes by itself.
    const ready = clerk.page.getByRole('tab', { name: clerk.t('counter.tabs.deliver', { count: 1 }) });
    await expect(ready).toBeVisible({ timeout: 60_000 });
    await lookAtPaper(clerk);
    await handOver(clerk, screen);
    await finish(clerk, ticket, [familyName]);
    await rate(screen, clerk.t);
    await expectNoNames(display, [familyName, givenName]);
    await expectChip(clerk, clerk.t('app.connection.online'), 0);
  });
}

for (const language of OFFLINE) {
  const outage = OUTAGES[language];
  test(`a whole visit by keyboard, network ${outage}, ${language}`, async ({ open, openAs, centre }) => {
    mayTake(240);
    const person = KNOWN_CLIENTS[language];
    if (!person) throw new Error('the demonstration has fewer clients');
    const name = `${person.givenName} ${person.familyName}`;
    const clientId = await readyClient(centre, name);
    const clerk = await open({ language });
    const online = watchCallTimes(clerk.page);
    await signIn(clerk, CLERK, '1111', COUNTER);
    await expectChip(clerk, clerk.t('app.connection.online'), 0);
    const screen = await openClientScreen(clerk);
    const toSend = await outboxOf(centre);
    const medianOnline = online.median();

    await cutNetwork(clerk, centre, outage);
    const during = watchCallTimes(clerk.page);
    const greeter = await openAs('Līga Balode', null, language, '/door');
    const ticket = await giveTicket(greeter, SICKNESS_BENEFIT);
    await callThis(clerk, ticket);
    await clerk.run('counter.primary');
    await searchClient(clerk, formatPersonalCode(person.code), name);
    await takeFoundClient(clerk, name);
    await checkIdentity(clerk);
    await beginRequest(clerk);
    await fillForm(clerk);
    await saveReceipt(clerk, await register(clerk), name);
    expect(await handOverElsewhere(centre.backofficeUrl, clientId)).toBe(1);
    await handOver(clerk, screen);
    await finish(clerk, ticket, [person.familyName]);
    await rate(screen, clerk.t);
    expect(during.slowerThan(NO_WAITING_FOR_THE_NETWORK_MS)).toEqual([]);
    test.info().annotations.push({
      type: 'call times',
      description: `median ${medianOnline} ms online, ${during.median()} ms without a network, ${during.count()} calls`,
    });

    await centre.network.restore();
    await expect.poll(toSend, { timeout: 60_000 }).toBe(0);
    await settleTask(clerk, name);
    await expectChip(clerk, clerk.t('app.connection.online'), 0);
  });
}

/** Somebody whose result has come from the institution, so that it can be fetched. */
async function readyClient(centre: Centre, name: string): Promise<string> {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', null);
  const find = async (): Promise<string> => {
    const { rows } = await api.call('handover.board', {});
    return rows.find(({ clientName }) => clientName === name)?.clientId ?? '';
  };
  await expect.poll(find, { timeout: 60_000 }).not.toBe('');
  return find();
}

async function cutNetwork(clerk: Workplace, centre: Centre, outage: Outage): Promise<void> {
  await centre.network.cut(outage);
  await expectChip(clerk, clerk.t('app.connection.offline', { time: '' }).trim());
}

/** Signing in writes to the journal too, so it is done once. */
async function outboxOf(centre: Centre): Promise<() => Promise<number>> {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', null);
  return async () => (await api.call('connection.status', {})).toSend;
}
