import { AppError } from '#shared/api/errors.ts';
import { lastEvent, countUnsent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { openTurn } from '#shared/domain/request/work/turns.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { aRouting } from '#tests/factories/requestWork.ts';
import { openQuestions } from '#shared/domain/request/asked/waiting.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import type { Central } from '#tests/helpers/central.ts';
import {
  changeRequest,
  changeVisit,
  correctClient,
  handOver,
  issueTicket,
  registerClient,
  registerRequest,
  resolveTask,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import { faultsOf, lostEvents } from '#tests/helpers/convergence.ts';
import { faultyNetwork, type FaultyNetwork } from '#tests/helpers/faultyNetwork.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { seededRandom, type Random } from '#tests/helpers/random.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

/** Places where a test may plant a bug. */
export type FuzzOptions = {
  /** Carries the requests of one office to the back-office. */
  readonly carry?: (index: number, offices: readonly SyncOffice[], centre: Centre) => typeof fetch;
  /** More than usual where something has to happen that chance may keep back for long; an event that is lost ends the run. */
  readonly steps?: number;
};

const STEPS = 24;
const FAULTINESS = 0.35;
const DRAIN_MS = 60_000;
const COUNTER = '1. lodziņš';

/** Two offices of one centre work, fail, restart and exchange. Returns what is wrong in the end: nothing. */
export async function runSyncFuzz(
  central: Central,
  seed: number,
  options: FuzzOptions = {},
): Promise<string[]> {
  const random = seededRandom(seed);
  const run = await openRun(central, random, options);
  const lost: string[] = [];
  for (let step = 0; step < (options.steps ?? STEPS); step++) {
    await act(central, run, random);
    for (const office of run.offices) lost.push(...(await lostEvents(central, office)));
    if (lost.length > 0) break;
  }
  for (const network of run.networks) network.heal();
  for (const network of run.networks) await network.deliverLate();
  const faults = [...lost, ...(await drain(central, run))];
  for (const office of run.offices) await office.discard();
  return faults;
}

type Run = {
  readonly centre: Centre;
  readonly offices: SyncOffice[];
  readonly networks: FaultyNetwork[];
  reopen(index: number): Promise<void>;
};

async function openRun(central: Central, random: Random, { carry }: FuzzOptions): Promise<Run> {
  const centre = await central.newCentre();
  const offices: SyncOffice[] = [];
  const networks = [0, 1].map((index) => {
    const own = random.fork(index);
    const meanwhile = (): void => {
      const office = offices[index];
      if (office) work(office, own);
    };
    return faultyNetwork(own, FAULTINESS, meanwhile, carry?.(index, offices, centre));
  });
  const open = (index: number, folder?: string): SyncOffice =>
    openSyncOffice({
      url: central.url(),
      fetch: networks[index]?.fetch ?? fetch,
      time: manualTimers(),
      random: () => random.next(),
      ...(folder === undefined ? {} : { folder }),
    });
  offices.push(open(0), open(1));
  return {
    centre,
    offices,
    networks,
    async reopen(index) {
      const office = offices[index];
      if (!office) return;
      await office.close();
      offices[index] = open(index, office.folder);
    },
  };
}

async function act(central: Central, run: Run, random: Random): Promise<void> {
  const index = random.below(2);
  const office = run.offices[index];
  if (!office) return;
  for (const each of run.offices) for (let acts = random.below(4); acts > 0; acts--) work(each, random);
  switch (random.below(8)) {
    case 0:
    case 1:
      return office.sync();
    case 2:
    case 3:
    case 4:
      await Promise.all(run.offices.map((each) => each.sync()));
      return;
    case 5:
      // In the middle of whatever it does.
      office.link.tryNow();
      for (let turns = random.below(30); turns > 0; turns--) await new Promise(setImmediate);
      return run.reopen(index);
    case 6:
      office.link.tryNow();
      if (random.chance(0.3)) await central.restart();
      await office.link.settled();
      return;
    default:
      await giveResult(central, office, random);
      for (const network of run.networks) await network.deliverLate();
  }
}

/** One thing a clerk does, if the rules let it happen. */
function work(office: SyncOffice, random: Random): void {
  const client = idIn(office, 'clients', random);
  const request = idIn(office, 'requests', random);
  const visit = idIn(office, 'visits', random);
  const task = random.pick(openTasks(office.db));
  try {
    const kind = random.below(13);
    if (kind === 0 || client === undefined)
      registerClient(office, { familyName: `Klients ${random.below(1000)}` });
    else if (kind <= 2)
      correctClient(office, client, { phone: `+371 2${1_000_000 + random.below(1_000_000)}` });
    else if (kind <= 4) registerRequest(office, client);
    else if (kind === 5 && request !== undefined) handOver(office, request);
    else if (kind === 6 && task) resolveTask(office, task.id, random.chance(0.5) ? 'theirs' : 'mine');
    else if (kind === 10 && request !== undefined) changeAfterwards(office, request, random);
    else if (kind === 11 && request !== undefined) askOrAnswer(office, request, random);
    else if (kind === 12 && request !== undefined) workOn(office, request);
    else if (kind === 7 || visit === undefined) issueTicket(office, `A${random.below(999)}`);
    else serveVisit(office, visit, client, random);
  } catch (error) {
    if (!(error instanceof AppError && error.error.code === 'refused')) throw error;
  }
}

function changeAfterwards(office: SyncOffice, request: string, random: Random): void {
  const state = loadState(office.db, 'request', request);
  if (random.chance(0.5)) {
    const field = random.chance(0.5) ? 'contact.phone' : 'contact.email';
    const answer = String(random.below(1000));
    changeRequest(office, request, {
      kind: 'correct',
      known: state?.corrections?.length ?? 0,
      entries: [{ field, answer, subjectId: state?.clientId ?? '' }],
      delivery: 'counter',
      otherSubjects: {},
      why: { reason: 'mistyped', words: '' },
      isManager: true,
    });
  } else if (random.chance(0.5)) {
    changeRequest(office, request, { kind: 'withdraw', how: 'phone', asker: 'client', words: 'Pārdomāju' });
  } else {
    const why = { reason: 'twice', words: 'Divreiz' } as const;
    changeRequest(office, request, { kind: 'void', why, isManager: true });
  }
}

/** Routed, taken, given back, as far as it is known here; the other device may know otherwise. */
function workOn(office: SyncOffice, request: string): void {
  const state = loadState(office.db, 'request', request);
  const turn = state && openTurn(state);
  const turnId = turn?.id ?? office.newId();
  const said = { text: 'Ziņa', by: 'Anna Kļaviņa' };
  if (!turn) return changeRequest(office, request, aRouting({ turnId }));
  if (turn.takenBy === null) {
    return changeRequest(office, request, { kind: 'take', turnId, isMeant: true, by: said.by });
  }
  const next = { nextTurnId: office.newId(), target: turn.target, fromCentreId: turn.fromCentreId };
  changeRequest(office, request, { kind: 'giveBack', turnId, ...next, ...said });
}

/** The first that is open is answered or withdrawn; with none, something is asked. */
function askOrAnswer(office: SyncOffice, request: string, random: Random): void {
  const state = loadState(office.db, 'request', request);
  const questionId = state && openQuestions(state)[0]?.id;
  if (questionId === undefined || questionId === null) {
    const said = { what: `Papīrs ${random.below(100)}`, why: 'Trūkst', answerBy: '2099-01-01' };
    const asked = { questionId: office.newRandomId(), documents: [], knownDocuments: [], ...said };
    changeRequest(office, request, { kind: 'ask', ...asked });
  } else if (random.chance(0.5)) {
    changeRequest(office, request, { kind: 'answer', questionId, words: `Atbilde ${random.below(100)}` });
  } else {
    changeRequest(office, request, { kind: 'withdrawQuestion', questionId });
  }
}

function serveVisit(office: SyncOffice, visit: string, clientId: string, random: Random): void {
  const status = loadState(office.db, 'visit', visit)?.status;
  const last = lastEvent(office.db, visit);
  if (last && random.chance(0.3)) return changeVisit(office, visit, { kind: 'undo', event: last });
  if (status === 'waiting') return changeVisit(office, visit, { kind: 'call', counter: COUNTER });
  if (status === 'called') return changeVisit(office, visit, { kind: 'startService', counter: COUNTER });
  changeVisit(office, visit, { kind: 'linkClient', clientId });
  changeVisit(office, visit, {
    kind: 'recordOutcome',
    outcome: 'consultation',
    serviceId: null,
    requestId: null,
  });
  changeVisit(office, visit, { kind: 'finish', ratingOffered: false });
}

async function giveResult(central: Central, office: SyncOffice, random: Random): Promise<void> {
  const request = idIn(office, 'requests', random);
  const [known] = await central.sql()<{ state: unknown }[]>`
    select state from aggregate where kind = 'request' and id = ${request ?? null} and state is not null`;
  if (known && request !== undefined) await central.returnResult(request, SERVICE);
}

function idIn(
  { db }: SyncOffice,
  table: 'clients' | 'requests' | 'visits',
  random: Random,
): string | undefined {
  return random.pick(db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]);
}

/** The network is whole again: within a minute, without anybody pressing anything, everybody has everything. */
async function drain(central: Central, { centre, offices }: Run): Promise<string[]> {
  for (let part = 0; part < 2; part++) for (const office of offices) await office.pass(DRAIN_MS / 2);
  const waiting = offices.filter(({ db }) => countUnsent(db).events > 0);
  if (waiting.length > 0)
    return waiting.map(({ link }) => `the outbox did not drain: ${JSON.stringify(link.state())}`);
  for (const office of [...offices, ...offices]) await office.sync();
  return faultsOf(central, centre, offices);
}
