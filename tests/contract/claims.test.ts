import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile } from '#electron/shell/keyFile.ts';
import { openDatabase } from '#db/open.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { seededRandom, type Random } from '#tests/helpers/random.ts';
import { StubbornClient } from '#tests/helpers/stubbornClient.ts';
import { Person } from '#tests/helpers/testOffice.ts';

/** Twenty in the soak. */
const DESKS = Number(process.env['CLAIM_DESKS'] ?? 4);
const TICKETS = Number(process.env['CLAIM_TICKETS'] ?? 40);
const SEED = Number(process.env['CLAIM_SEED'] ?? 1);
const PIN = '4711';
/** The hall is full but not endless: new clients come as others are called. */
const MOST_WAITING = 60;
const GREETERS = 6;
/** Not every desk takes everybody, so the order has to pass some over. */
const SKILLS: readonly (readonly ('A' | 'B' | 'D')[])[] = [['A', 'D'], ['D'], ['A', 'B'], ['A', 'B', 'D']];
/** One service of each category; none is a general matter. */
const SERVICES = ['vsaa-sickness-benefit', 'municipality-street-trade', null] as const;

describe(`${DESKS} desks as processes over the network (invariant 4), seed ${SEED}`, () => {
  const dataDir = temporaryFolder();
  const host = new OfficeProcess('--data', dataDir, '--empty');

  beforeAll(() => host.start());
  afterAll(() => host.end());

  it('get every client once and in order, with answers lost, commands repeated and the host killed in the middle', async () => {
    const { desks, greeterId } = await setUp(host.url);
    const hall = new FullHall();
    let isKilled = false;
    const runs = desks.map(({ staffId, counterId }) =>
      startDesk([host.url, staffId, PIN, counterId], () => {
        hall.claimed();
        if (hall.claims < TICKETS / 3 || isKilled) return;
        isKilled = true;
        void host.killAndRestart();
      }),
    );
    const given = await Promise.all(
      Array.from({ length: GREETERS }, (_, index) =>
        giveTickets(new StubbornClient(host.url, greeterId, PIN, null), hall, seededRandom(SEED).fork(index)),
      ),
    );
    for (const { desk } of runs) desk.stdin.end();
    const tickets = (await Promise.all(runs.map(({ ended }) => ended))).flat();

    expect(isKilled).toBe(true);
    expect(tickets.sort()).toEqual(given.flat().sort());
    expect(new Set(tickets).size).toBe(TICKETS);
    expectOrderOfTheRule(dataDir);
  });
});

/** Lets the greeters wait while as many stand in the hall as it holds. */
class FullHall {
  claims = 0;
  #given = 0;
  #greeters: (() => void)[] = [];

  claimed(): void {
    this.claims += 1;
    for (const tell of this.#greeters.splice(0)) tell();
  }

  /** Resolves when there is room for one more, false when all have come. */
  async letIn(): Promise<boolean> {
    while (this.#given < TICKETS && this.#given - this.claims >= MOST_WAITING) {
      await new Promise<void>((resolve) => this.#greeters.push(resolve));
    }
    this.#given += 1;
    return this.#given <= TICKETS;
  }
}

async function giveTickets(greeter: StubbornClient, hall: FullHall, random: Random): Promise<string[]> {
  const given: string[] = [];
  while (await hall.letIn()) {
    const { status, body } = await greeter.command('door.issueTicket', {
      triage: {
        serviceId: random.pick(SERVICES),
        lifeSituationId: null,
        need: random.chance(0.1) ? 'withInfant' : 'none',
        hasEid: null,
        language: 'lv',
      },
      missingDocuments: [],
      // The test runs at any hour.
      overrideReason: 'pārbaude',
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    given.push(body.ticket ?? '');
  }
  return given;
}

async function setUp(url: string) {
  const office = { url, dispatch: () => Promise.reject(new Error('over the network only')) };
  const person = new Person(office, 'http');
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:59' }]);
  await person.call('setup.complete', {
    centreName: 'Pārbaudes centrs',
    centreCode: 'PAR',
    openingHours: always,
    counters: Array.from({ length: DESKS }, (_, index) => ({
      name: `${index + 1}. lodziņš`,
      categories: [...skillsOf(index)],
    })),
    administrator: { name: 'Administrators', pin: PIN, roles: ['admin', 'greeter'] },
    staff: Array.from({ length: DESKS }, (_, index) => ({
      name: `Darbinieks ${index}`,
      pin: PIN,
      roles: ['clerk'],
    })),
  });
  const { staff, counters } = await person.call('session.options', {});
  const administrator = staff.find(({ roles }) => roles.includes('admin'));
  const clerks = staff.filter(({ roles }) => roles.includes('clerk'));
  const desks = clerks.map(({ id }, index) => ({ staffId: id, counterId: counters[index]?.id ?? '' }));
  return { desks, greeterId: administrator?.id ?? '' };
}

function skillsOf(desk: number) {
  return SKILLS[desk % SKILLS.length] ?? [];
}

type Run = { readonly desk: ChildProcessWithoutNullStreams; readonly ended: Promise<string[]> };

/** Ends with the tickets this desk was given, in order. */
function startDesk(args: readonly string[], onClaim: () => void): Run {
  const desk = spawn(process.execPath, [path.join(import.meta.dirname, 'claimWorker.ts'), ...args]);
  const ended = new Promise<string[]>((resolve, reject) => {
    let output = '';
    let errors = '';
    desk.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      for (const letter of text) if (letter === '\n') onClaim();
    });
    desk.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    desk.on('exit', (code) =>
      code === 0 ? resolve(output.split('\n').filter(Boolean)) : reject(new Error(errors)),
    );
  });
  return { desk, ended };
}

type Fact = {
  readonly type: string;
  readonly visit: string;
  readonly at: number;
  readonly payload: string;
};
type Waiting = {
  readonly visit: string;
  readonly ticket: string;
  readonly category: string;
  readonly at: number;
  readonly dueAt: number;
};

/**
 * The journal tells in which order things happened; a line kept apart from the program says who had to be called. Whoever
 * of those the desk can take is due first, came first, has the smaller number.
 */
function expectOrderOfTheRule(dataDir: string): void {
  const key = readKeyFile(dataDir);
  if (!key) throw new Error('the host made a key');
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), key);
  const facts = db
    .prepare(
      `SELECT type, aggregate_id AS visit, at, payload FROM events WHERE aggregate = 'visit' ORDER BY device_seq`,
    )
    .all() as Fact[];
  db.close();
  let line: Waiting[] = [];
  let [calls, finished, passedOver] = [0, 0, 0];
  for (const { type, visit, at, payload } of facts) {
    const data = JSON.parse(payload) as Pick<Waiting, 'ticket' | 'category' | 'dueAt'> & { counter: string };
    if (type === 'visit.ticketIssued') line.push({ visit, at, ...data });
    if (type === 'visit.finished') finished += 1;
    if (type !== 'visit.called') continue;
    calls += 1;
    const skills: readonly string[] = skillsOf(Number.parseInt(data.counter, 10) - 1);
    const possible = line.filter(({ category }) => skills.includes(category));
    const first = possible.find((one) => possible.every((other) => one === other || isBefore(one, other)));
    expect(visit, `call ${calls}`).toBe(first?.visit);
    if (line.some((other) => first !== other && first && isBefore(other, first))) passedOver += 1;
    line = line.filter((one) => one.visit !== visit);
  }
  console.log(`${calls} calls, each in order; ${passedOver} of them passed somebody over for lack of skill`);
  expect([calls, finished, line.length]).toEqual([TICKETS, TICKETS, 0]);
  expect(passedOver).toBeGreaterThan(0);
}

function isBefore(one: Waiting, other: Waiting): boolean {
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt;
  if (one.at !== other.at) return one.at < other.at;
  return one.ticket < other.ticket;
}
