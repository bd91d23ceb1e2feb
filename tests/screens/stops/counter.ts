import { findCard } from '#shared/catalogue/catalogue.ts';
import { localDate } from '#shared/lib/time.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import type { Workplace } from '#tests/e2e/support/workplace.ts';
import {
  checkIdentity,
  enterRepresentative,
  searchClient,
  takeFoundClient,
} from '#tests/e2e/steps/client.ts';
import { fillForm, register, SERVICE } from '#tests/e2e/steps/request.ts';
import { endVisit, type Stage } from '../stage.ts';
import { delegationStates } from './delegation.ts';
import { frameStates } from './frameStates.ts';
import { groupStates } from './groups.ts';
import { guidedStates } from './guided.ts';
import { overlays } from './overlays.ts';
import type { Stop, Way } from './stop.ts';
import { hostLost } from '#tests/e2e/support/hostLost.ts';

/** Looked at apart where two can look at once: it has the most states by far. Neither needs the other. */
export const COUNTER_PARTS: readonly Way[] = [aVisit, helpAndFaults];

export const counter: Way = async function* (stage) {
  for (const part of COUNTER_PARTS) yield* part(stage);
};

async function* aVisit(stage: Stage): AsyncGenerator<Stop> {
  const without = await stage.open(
    '/counter',
    await signInByApi(stage.centre.office.url, 'Ilze Ozola', null),
  );
  await without.page.getByText(without.t('counter.noCounter.title')).waitFor();
  yield { state: 'no counter', page: without.page };
  await without.close();

  const clerk = await stage.open('/counter');
  const { page, t } = clerk;
  await page.getByRole('grid', { name: t('queue.waiting') }).waitFor();
  yield { state: 'waiting', page };
  yield* shiftStates(clerk);
  const { api } = stage;
  const triage = {
    serviceId: SERVICE,
    lifeSituationId: null,
    need: 'hardToStand',
    hasEid: false,
    language: stage.language,
    people: 3,
    needsRoom: true,
  } as const;
  const { visitId } = await api.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: null,
    note: 'Divi bērni līdzi, viena mape.',
  });
  await api.call('visit.callThis', { visitId });
  await page.locator('.called-ticket').waitFor();
  yield { state: 'called', page };
  await clerk.run('counter.primary');
  yield* clientStates(clerk);
  yield* restrictedStates(stage, clerk);
  yield* cardStates(stage, clerk);
  yield* severalStates(clerk);
  await api.call('visit.removeClient', { visitId, number: 2 });
  await page.locator('.client-strip').waitFor({ state: 'hidden' });
  yield* requestStates(clerk);
  // Whoever only represents names nobody: the client speaks for themselves now.
  await api.call('visit.clearRepresentative', { visitId });
  const [represents = ''] = t('counter.band.representedBy', { name: '|', basis: '' }).split('|');
  await page.locator('.visit-band').getByText(represents.trim()).waitFor({ state: 'hidden' });
  await clerk.run('counter.choice2');
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'naming who may collect', page };
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  yield* dialogStates(clerk);
  yield* knownStates(clerk);
  yield* overlays(stage, clerk);
  await endVisit(stage, visitId);
  await clerk.close();
}

/** E-services, forms with groups, and what is shown where something does not work. */
async function* helpAndFaults(stage: Stage): AsyncGenerator<Stop> {
  yield* delegationStates(stage);
  yield* guidedStates(stage);
  yield* groupStates(stage);
  yield* frameStates(stage, '/counter');
  yield* lostOffice(stage);
}

async function* shiftStates({ page, t, run }: Workplace): AsyncGenerator<Stop> {
  await run('counter.profile');
  const profile = page.getByRole('dialog', { name: t('counter.profile.title') });
  await profile.waitFor();
  yield { state: 'work profile', page };
  await page.keyboard.press('Escape');
  await profile.waitFor({ state: 'hidden' });
  await run('counter.break');
  await page.getByText(t('counter.break.back')).first().waitFor();
  yield { state: 'break', page };
  await run('counter.break');
  await page.locator('.counter.is-idle').waitFor();
}

async function* clientStates(clerk: Workplace): AsyncGenerator<Stop> {
  const { page, t, keys, field, run } = clerk;
  await searchClient(clerk, 'Berzi', 'Jānis Bērziņš');
  yield { state: 'client found', page };

  const search = page.getByRole('textbox', { name: t('clients.find') });
  await search.fill('Margarita Liepiņa-Kalniņa');
  await run('counter.primary');
  await keys.fill(field('code').getByRole('textbox'), '120371-00455');
  await keys.fill(field('phone').getByRole('textbox'), '12');
  await run('counter.primary');
  yield { state: 'new client, code to be read back', page };

  await run('counter.findClient');
  await searchClient(clerk, 'Berzi', 'Jānis Bērziņš');
  await takeFoundClient(clerk, 'Jānis Bērziņš');
  await field('numberEnd').waitFor();
  yield { state: 'identity', page };
  await enterRepresentative(clerk, 'Zane Kalna');
  yield { state: 'new representative', page };
  await keys.press('Control+Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await run('counter.represent');
  await page.getByRole('list', { name: t('clients.representative.known') }).waitFor();
  yield { state: 'known representatives', page };
  await keys.press('Escape');
  await checkIdentity(clerk);
  yield { state: 'client known', page };
  const known = page.getByRole('list', { name: t('clients.representative.list') });
  await keys.activate(known.getByRole('button', { name: t('clients.representative.close.act') }));
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'ending a representation', page };
  await keys.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
}

/** A client whose data are kept and not used, and what a clerk does then. */
async function* restrictedStates({ api, centre }: Stage, { page, t, keys }: Workplace): AsyncGenerator<Stop> {
  const manager = await signInByApi(centre.office.url, 'Dace Priede', null);
  const { clients } = await api.call('client.search', { text: 'Jānis Bērziņš', limit: 1 });
  const clientId = clients[0]?.clientId ?? '';
  const today = localDate(Date.now());
  await manager.call('restriction.record', { clientId, since: today, ground: 'claim', covers: 'Pabalsti' });
  await page.getByText(t('restriction.chip'), { exact: true }).waitFor();
  yield { state: 'client whose data are restricted', page };
  await keys.activate(page.getByRole('button', { name: t('restriction.openStanding') }));
  const dialog = page.getByRole('alertdialog', { name: t('restriction.title') });
  await dialog.waitFor();
  yield { state: 'working with restricted data', page };
  await keys.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await manager.call('restriction.lift', { clientId, told: 'phone', toldOn: today });
}

/** What is not right any more, and a second card of the same client. */
async function* cardStates({ api }: Stage, { page, t, keys }: Workplace): AsyncGenerator<Stop> {
  const { clients } = await api.call('client.search', { text: 'Jānis Bērziņš', limit: 1 });
  const { phone } = await api.call('client.get', { clientId: clients[0]?.clientId ?? '' });
  await api.call('client.register', {
    kind: 'person',
    data: { givenName: 'Jānis', familyName: 'Bērziņš', code: '', phone, email: 'janis@piemers.lv' },
    codeReadBack: false,
    visitId: null,
  });
  await keys.activate(page.getByRole('button', { name: t('clients.correct.act') }));
  const leave = page.getByRole('button', { name: t('clients.correct.leave') });
  await leave.waitFor();
  yield { state: 'correcting the client', page };
  await keys.activate(leave);
  await keys.activate(page.getByRole('button', { name: t('clients.same.compare') }));
  const dialog = page.getByRole('alertdialog', { name: t('clients.same.title') });
  await dialog.waitFor();
  yield { state: 'maybe the same client', page };
  await keys.press('Control+Enter');
  await page.getByRole('button', { name: t('clients.same.part') }).waitFor();
  yield { state: 'two cards of one client', page };
}

async function* severalStates({ page, run }: Workplace): AsyncGenerator<Stop> {
  await run('counter.clients');
  await page.getByRole('dialog').waitFor();
  await run('counter.primary');
  await page.locator('.client-strip').waitFor();
  await run('counter.clients');
  await page.getByRole('dialog').waitFor();
  yield { state: 'several clients, whom to serve', page };
  await page.keyboard.press('1');
  await page.getByRole('heading', { level: 1, name: 'Jānis Bērziņš' }).waitFor();
  yield { state: 'several clients', page };
}

async function* requestStates(clerk: Workplace): AsyncGenerator<Stop> {
  const { page, t, run, field, keys } = clerk;
  await run('counter.primary');
  await page.getByText(t('request.how')).waitFor();
  yield { state: 'channel', page };

  await chooseWay(clerk, 'paper', '3');
  await keys.fill(field('bank.iban').getByRole('textbox'), 'LV80 BANK 0000 4351 9500 2');
  await keys.fill(field('contact.email').getByRole('textbox'), 'janis(at)piemers');
  await run('counter.primary');
  yield { state: 'form with mistakes', page };

  await run('counter.newRequest');
  await page.getByRole('tab', { name: t('counter.tabs.card') }).waitFor();
  yield { state: 'choosing a service', page };
  await page.getByRole('tab', { name: t('counter.tabs.client'), exact: true }).click();
  await page.getByRole('button', { name: t('clients.goOn') }).waitFor();
  await run('counter.primary');
  await field('bank.iban').waitFor();
  await keys.fill(field('contact.email').getByRole('textbox'), 'janis@piemers.lv');
  await keys.fill(field('sickness.certificateNumber').getByRole('textbox'), 'B 4471');
  await keys.fillDate(field('sickness.paper.from'), '02112026');
  await keys.fillDate(field('sickness.paper.to'), '13112026');
  await fillForm(clerk);
  yield { state: 'form', page };
  await run('form.review');
  const review = page.getByRole('dialog');
  await review.waitFor();
  yield { state: 'review before registering', page };
  await page.keyboard.press('Escape');
  await review.waitFor({ state: 'hidden' });
  await register(clerk);
  yield { state: 'receipt', page };
}

/** What was said for the request before comes along. */
async function* knownStates({ page, t, run, keys }: Workplace): AsyncGenerator<Stop> {
  await run('counter.newRequest');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await keys.goTo(search);
  await keys.type(NEXT_SERVICE);
  await run('counter.primary');
  await page.getByText(t('request.how')).waitFor();
  await keys.press('2');
  await page.getByRole('button', { name: t('request.known.takeSaid') }).waitFor();
  yield { state: 'form with what was said already', page };
}

/** Found in both languages. */
const NEXT_SERVICE = 'newborn';

async function chooseWay(
  { page, keys, language, field }: Workplace,
  answer: string,
  digit: string,
): Promise<void> {
  const label = findCard(SERVICE)?.preCheck?.answers.find(({ value }) => value === answer)?.label;
  await keys.choose(page.getByRole('radiogroup').first(), label?.[language] ?? label?.lv ?? '');
  await keys.press(digit);
  // Why not electronically, where that was possible; the client need not say.
  await field('bank.iban').waitFor();
}

async function* dialogStates({ page, t, run }: Workplace): AsyncGenerator<Stop> {
  await run('counter.deliver');
  await page.getByRole('button', { name: t('counter.deliver.ask') }).waitFor();
  yield { state: 'result to hand over', page };
  await page.keyboard.press('1');
  await page.getByRole('button', { name: t('counter.deliver.act') }).waitFor();
  yield { state: 'signed on paper', page };
  await run('counter.primary');
  await page.getByRole('list', { name: t('counter.deliver.handed') }).waitFor();
  yield { state: 'handed over, with its protocol', page };
  await run('counter.notes');
  await page.getByLabel(t('counter.notes.new')).waitFor();
  yield { state: 'notes and outcome', page };
  const ticket = await page.locator('.visit-ticket').innerText();
  for (const [command, state, title] of [
    ['counter.park', 'park', t('counter.park.title', { ticket })],
    ['counter.handOff', 'hand off', t('handoff.title', { ticket })],
    ['counter.whoHelps', 'who can help', t('handoff.who.title')],
    ['counter.room', 'move to a room', t('counter.room.title', { ticket })],
    ['counter.finish', 'finish', t('counter.finish.title', { ticket })],
  ] as const) {
    await run(command);
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    yield { state, page };
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await run('counter.preference');
  const asked = page.getByRole('alertdialog', { name: t('notice.ask') });
  await asked.waitFor();
  yield { state: 'how to tell', page };
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'hidden' });
}

/** The centre's computer does not answer: what was entered stays, and nobody is called. */
async function* lostOffice(stage: Stage): AsyncGenerator<Stop> {
  const { page, t, close } = await stage.open('/counter');
  await page.getByRole('grid', { name: t('queue.waiting') }).waitFor();
  await stage.centre.office.kill();
  await page.getByText(hostLost(t)).waitFor();
  yield { state: 'office lost', page };
  await stage.centre.office.restart();
  await stage.signInAgain();
  await close();
}
