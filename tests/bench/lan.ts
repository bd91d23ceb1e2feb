import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { MachineKind } from '#shared/api/define.ts';
import { openScreen, type LanScreen } from '#tests/bench/lanScreen.ts';
import { compare, type Race } from '#tests/bench/race.ts';
import { LanMachine, pairMachine } from '#tests/helpers/lanMachine.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { newCommandId, Person } from '#tests/helpers/testOffice.ts';

const COUNTERS = 8;
const DISPLAYS = 2;
const TICKETS = 300;
const PIN = '4711';
/** What people at a counter no longer notice. */
const TARGET = { ratio: 1, orMs: 200 };
const AGAINST = 'the round trip of a ping over one of the same WebSockets';

/**
 * From the answer to a command at one counter until the other counters, the displays and the kiosk have been told, have
 * asked anew and have the new state: a real host, real connections over TLS, and the screens' own cache and queries.
 */
export async function raceLan(samples: number): Promise<Race[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-bench-lan-'));
  const host = await new OfficeProcess('--data', dataDir, '--empty', '--lan', '0').start();
  const machines: LanMachine[] = [];
  const hall = await openHall(host, dataDir, machines);
  const each: number[] = [];
  const slowest: number[] = [];
  const pings: number[] = [];
  try {
    for (let sample = -Math.ceil(samples / 10); sample < samples; sample += 1) {
      const actor = hall.counters[Math.abs(sample) % COUNTERS];
      if (!actor) throw new Error('there are counters');
      const others = hall.screens.filter((screen) => screen !== actor);
      const lags = await timeOf(actor, others);
      await finish(hall.screens, actor);
      await issue(hall.door);
      await Promise.all(hall.screens.map((screen) => screen.settled()));
      const ping = await actor.ping();
      if (sample < 0) continue;
      each.push(...lags);
      slowest.push(Math.max(...lags));
      pings.push(ping);
    }
  } finally {
    for (const screen of hall.screens) screen.close();
    for (const machine of machines) machine.close();
    await host.end();
    fs.rmSync(dataDir, { recursive: true });
  }
  const race = { against: AGAINST, samples, target: TARGET };
  return [
    compare({ ...race, name: 'a change on another screen' }, { product: each, bare: pings }),
    compare({ ...race, name: 'a change on the slowest other screen' }, { product: slowest, bare: pings }),
  ];
}

/** Milliseconds for each of the others, from the answer at the counter that acted; at once is 0. */
async function timeOf(actor: LanScreen, others: readonly LanScreen[]): Promise<number[]> {
  const queue = await actor.call('queue.list', {});
  const called = queue.waiting[0];
  if (!called) throw new Error('the hall is full');
  const seen = others.map((other) => other.until(called, queue.waiting.length).then(() => performance.now()));
  await actor.call('visit.callThis', { visitId: called.visitId }, newCommandId());
  const answeredAt = performance.now();
  return (await Promise.all(seen)).map((at) => Math.max(0, at - answeredAt));
}

async function finish(screens: readonly LanScreen[], actor: LanScreen): Promise<void> {
  const { visitId } = await actor.call('visit.current', {});
  if (visitId === null) throw new Error('somebody was called');
  await actor.call('visit.startService', { visitId });
  await actor.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await actor.call('visit.finish', { visitId, offerRating: false });
  await Promise.all(screens.map((screen) => screen.settled()));
}

type Hall = {
  readonly counters: readonly LanScreen[];
  readonly screens: readonly LanScreen[];
  readonly door: Person;
};

async function openHall(host: OfficeProcess, dataDir: string, machines: LanMachine[]): Promise<Hall> {
  const local = { url: host.url, dispatch: () => Promise.reject(new Error('over the network only')) };
  await new Person(local, 'http').call('setup.complete', {
    centreName: 'Pilna zāle',
    centreCode: 'PIL',
    openingHours: Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:59' }]),
    counters: named(COUNTERS, (number) => ({
      name: `${number}. lodziņš`,
      categories: ['A', 'B', 'C', 'D'] as const,
    })),
    administrator: { name: 'Administrators', pin: PIN, roles: ['admin', 'greeter'] },
    staff: named(COUNTERS, (number) => ({
      name: `Darbinieks ${number}`,
      pin: PIN,
      roles: ['clerk' as const],
    })),
  });
  const { staff, counters: places } = await new Person(local, 'http').call('session.options', {});
  const administrator = await signInAs(new Person(local, 'http'), staff[0]?.id ?? '', null);
  for (let ticket = 0; ticket < TICKETS; ticket += 1) await issue(administrator);

  const pair = async (kind: MachineKind): Promise<LanMachine> => {
    const machine = new LanMachine(`https://127.0.0.1:${host.lanPort}`, dataDir);
    machines.push(machine);
    await pairMachine(administrator, machine, kind);
    return machine;
  };
  const counters: LanScreen[] = [];
  for (const [index, { id }] of places.entries()) {
    const machine = await pair('counter');
    const clerk = await signInAs(new Person(machine, 'ipc'), staff[index + 1]?.id ?? '', id);
    counters.push(await openScreen('counter', machine, clerk));
  }
  const terminals: LanScreen[] = [];
  for (const kind of [...Array<'display'>(DISPLAYS).fill('display'), 'kiosk'] as const) {
    const machine = await pair(kind);
    const { token } = await new Person(machine, 'ipc').call('machine.open', {});
    terminals.push(await openScreen(kind, machine, new Person(machine, 'ipc', token)));
  }
  const screens = [...counters, ...terminals];
  await Promise.all(screens.map((screen) => screen.settled()));
  return { counters, screens, door: administrator };
}

function named<Item>(count: number, make: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

async function signInAs(person: Person, staffId: string, counterId: string | null): Promise<Person> {
  const { token } = await person.call('session.signIn', { staffId, pin: PIN, counterId });
  return new Person(person.office, person.route, token);
}

async function issue(door: Person): Promise<void> {
  const triage = {
    serviceId: null,
    lifeSituationId: null,
    need: 'none',
    hasEid: null,
    language: 'lv',
  } as const;
  await door.call('door.issueTicket', { triage, missingDocuments: [], overrideReason: 'mērījums' });
}
